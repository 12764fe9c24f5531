"""The units of CLDR and the names under which ``contracheck.units`` (and pint) knows them."""

from __future__ import annotations

from typing import Final

_NAMES = """
part item
g-force standard_gravity
revolution turn
degree angular_degree
arc-minute arcminute
arc-second arcsecond
dunam donum
milligram-ofglucose-per-deciliter milligram_per_deciliter
part-per-1e6 part_per_million
part-per-1e9 part_per_billion
permyriad basis_point
mile-per-gallon-imperial mile_per_imperial_gallon
quarter calendar_quarter
year-person year
month-person month
week-person week
day-person day
foodcalorie kilocalorie
electronvolt electron_volt
therm-us US_therm
pound-force force_pound
em typographic_em
milliinch thou
mile-scandinavian Swedish_mile
point typographic_point
tonne metric_ton
ton short_ton
ounce-troy troy_ounce
carat metric_carat
millimeter-ofhg millimeter_Hg
inch-ofhg inch_Hg
pound-force-per-square-inch psi
generic degree_temperature
celsius degree_Celsius
fahrenheit degree_Fahrenheit
rankine degree_Rankine
pound-force-foot foot_pound
pint-metric metric_pint
cup-metric metric_cup
fluid-ounce-metric metric_fluid_ounce
gallon-imperial imperial_gallon
pint-imperial imperial_pint
cup-imperial imperial_cup
fluid-ounce-imperial imperial_fluid_ounce
quart-imperial imperial_quart
dessert-spoon-imperial imperial_dessert_spoon
barrel oil_barrel
drop medicinal_drop
dram fluid_dram
calorie-it international_calorie
british-thermal-unit-it international_british_thermal_unit
rin japanese_rin
sun japanese_sun
shaku-length shaku
shaku-cloth cloth_shaku
ken japanese_ken
jo-jp japanese_jo
ri-jp japanese_ri
bu-jp japanese_bu
se-jp japanese_se
cho cho_area
cup-jp japanese_cup
shaku volume_shaku
sai japanese_sai
to-jp japanese_to
light-speed speed_of_light
fun japanese_fun
"""

#: What stands in CLDR beside the units but is none: an ingredient ("{0} of mercury", "of glucose", "of gasoline equivalent").
NO_UNITS: Final = frozenset(("ofglucose", "ofhg", "gasoline-energy-density"))

_PLAIN = """
meter-per-square-second radian square-kilometer hectare square-meter square-centimeter square-mile acre square-yard square-foot
square-inch karat millimole-per-liter item percent permille mole liter-per-kilometer liter-per-100-kilometer mile-per-gallon
petabyte terabyte terabit gigabyte gigabit megabyte megabit kilobyte kilobit byte bit century decade year month week day hour
minute second millisecond microsecond nanosecond ampere milliampere ohm volt kilocalorie calorie kilojoule joule kilowatt-hour
british-thermal-unit poundal newton dyne kilowatt-hour-per-100-kilometer gigahertz megahertz kilohertz hertz pixel megapixel
pixel-per-centimeter pixel-per-inch dot-per-centimeter dot-per-inch dot earth-radius kilometer meter decimeter centimeter
millimeter micrometer nanometer picometer mile yard foot inch parsec light-year astronomical-unit furlong fathom nautical-mile
solar-radius lux candela lumen solar-luminosity kilogram gram milligram microgram stone pound ounce dalton earth-mass solar-mass
grain gigawatt megawatt kilowatt watt milliwatt horsepower bar millibar atmosphere pascal hectopascal kilopascal megapascal
kilometer-per-hour meter-per-second mile-per-hour knot beaufort kelvin newton-meter cubic-kilometer cubic-meter cubic-centimeter
cubic-mile cubic-yard cubic-foot cubic-inch megaliter hectoliter liter deciliter centiliter milliliter acre-foot bushel gallon
quart pint cup fluid-ounce tablespoon teaspoon dessert-spoon jigger pinch steradian katal coulomb farad henry siemens becquerel
sievert gray kilogram-force rod chain tesla weber fortnight slug kosaji osaji koku night
"""

#: CLDR's unit id without its category -> the name of the unit. "ton" is the American short ton there, "barrel" the oil barrel,
#: "dram" and one of the two "shaku" are volumes.
UNIT_NAMES: Final[dict[str, str]] = {
    **{ident: ident.replace("-", "_") for ident in _PLAIN.split()},
    **dict(line.split() for line in _NAMES.strip().splitlines()),
}

#: Units whose words mean something else in running text more often than not (points of an index, chains of shops, five light
#: aircraft): they are units only where no word follows.
WEAK: Final = frozenset(
    """angular_degree arcminute arcsecond item karat dot typographic_point typographic_em turn night pinch medicinal_drop slug
    speed_of_light chain rod cup stone jigger fluid_dram japanese_fun japanese_sun japanese_se japanese_to japanese_ri
    japanese_ken japanese_jo japanese_bu japanese_sai cho_area""".split()  # noqa: SIM905
)

#: What is no word for a unit in running text: shares, which have tables of their own, what is counted, points and dots.
NO_WORDS: Final = WEAK - {"stone", "cup"} | {"percent", "permille", "basis_point", "degree_temperature"}

#: Signs of units that texts of every language write, as they are written, whatever the language has of its own beside them.
INTERNATIONAL: Final[dict[str, str]] = {
    sign: name
    for name, signs in (
        ("square_kilometer", "km² km2 ㎢"), ("square_meter", "m² m2 ㎡"), ("square_centimeter", "cm² cm2 ㎠"),
        ("cubic_kilometer", "km³ km3"), ("cubic_meter", "m³ m3 ㎥"), ("cubic_centimeter", "cm³ cm3 ㏄"),
        ("square_foot", "ft² ft2"),
        ("kilometer", "km ㎞"), ("centimeter", "cm ㎝"), ("millimeter", "mm ㎜"), ("micrometer", "µm μm"), ("nanometer", "nm"),
        ("kilogram", "kg ㎏"), ("milligram", "mg ㎎"), ("microgram", "µg μg"), ("milliliter", "ml mL"), ("hectare", "ha ㏊"),
        ("kilometer_per_hour", "km/h kmh kph"), ("mile_per_hour", "mph"), ("meter_per_second", "m/s"),
        ("watt_hour", "Wh"), ("kilowatt_hour", "kWh"), ("megawatt_hour", "MWh"), ("gigawatt_hour", "GWh"),
        ("terawatt_hour", "TWh"), ("kilowatt", "kW"), ("megawatt", "MW"), ("gigawatt", "GW"), ("hertz", "Hz"),
        ("milliwatt", "mW"), ("megaliter", "ML"),
        ("kilohertz", "kHz"), ("megahertz", "MHz"), ("gigahertz", "GHz"), ("kilobyte", "kB KB"), ("megabyte", "MB"),
        ("gigabyte", "GB"), ("terabyte", "TB"), ("degree_Celsius", "°C ℃"), ("degree_Fahrenheit", "°F ℉"), ("hectopascal", "hPa"),
        ("kilocalorie", "kcal"), ("kilojoule", "kJ"), ("kilovolt", "kV"),
        ("milliampere_hour", "mAh"), ("ampere_hour", "Ah"), ("kilovolt_ampere", "kVA"), ("megavolt_ampere", "MVA"),
        ("newton_meter", "Nm"), ("kilonewton", "kN"), ("decibel", "dB dBA dB(A)"), ("revolution_per_minute", "rpm"),
        ("kilobit_per_second", "kbps kbit/s"), ("megabit_per_second", "Mbps Mbit/s"), ("gigabit_per_second", "Gbps Gbit/s"),
        ("microsievert", "µSv μSv"), ("millisievert", "mSv"), ("kilobecquerel", "kBq"), ("kilowatt", "kWp"),
        ("megawatt", "MWp"), ("gigawatt", "GWp"), ("terahertz", "THz"), ("gigapascal", "GPa"), ("frame_per_second", "fps"),
    )
    for sign in signs.split()
}  # fmt: skip
#: Those of which CLDR has another one with other capitals (ML), which in small letters are meant.
CASELESS: Final = {"ml": "milliliter"}
