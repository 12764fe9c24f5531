"use strict";
// Everything is on the page without this script. It adds search, filters, zoom, the choice of light or dark, and opens what a link leads to.
(() => {
  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const controls = one(".controls");
  const filters = one(".filters");
  const search = one("#search");
  const article = one("#article");
  const code = one("#code");
  const boxes = all("input[name=severity]");
  const count = one("#count");
  const cards = all(".card");
  const findings = cards.filter((card) => card.dataset.code);
  const rows = all(".facts tbody tr");
  const drawn = all("#picture .fact");
  const full = all(".full");
  const none = one("#no-finding");
  const words = new WeakMap();

  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase();
  const textOf = (element) => {
    if (!words.has(element)) words.set(element, plain(element.textContent));
    return words.get(element);
  };
  const about = (element, number) => !number || (element.dataset.articles || element.dataset.article || "").split(" ").includes(number);

  function filter() {
    const asked = plain(search.value.trim()).split(/\s+/).filter(Boolean);
    const has = (element) => asked.every((word) => textOf(element).includes(word));
    const number = article.value;
    const wanted = code ? code.value : "";
    const off = new Set(boxes.filter((box) => !box.checked).map((box) => box.value));
    let shown = 0;
    for (const card of cards) {
      const fits = about(card, number) && !off.has(card.dataset.severity) && (!wanted || !card.dataset.code || card.dataset.code === wanted) && has(card);
      card.hidden = !fits;
      if (fits && card.dataset.code) shown += 1;
    }
    let facts = 0;
    for (const row of rows) {
      const fits = about(row, number) && !off.has(row.dataset.verdict) && has(row);
      row.hidden = !fits;
      if (fits) facts += 1;
    }
    const kept = new Set(rows.filter((row) => !row.hidden).map((row) => row.id));
    for (const fact of drawn) {
      fact.classList.toggle("faded", !kept.has(fact.dataset.fact));
      for (const dot of all(".dot", fact)) dot.classList.toggle("faded", Boolean(number) && dot.dataset.article !== number);
    }
    for (const text of full) text.hidden = !(about(text, number) && has(text));
    if (none) none.hidden = shown > 0;
    const filtered = asked.length || number || wanted || off.size;
    const values = { findings: shown, all_findings: findings.length, facts, all_facts: rows.length };
    count.textContent = filtered ? count.dataset.shown.replace(/\{(\w+)\}/g, (_, key) => values[key]) : "";
  }

  function theme() {
    const root = document.documentElement;
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
  }

  function reveal() {
    let target = null;
    try {
      target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return;
    }
    if (!target) return;
    if (target.closest("[hidden]")) {
      controls.reset();
      filter();
    }
    for (let part = target; part; part = part.parentElement) if (part.tagName === "DETAILS") part.open = true;
    target.scrollIntoView({ block: target.tagName === "MARK" ? "center" : "start" });
  }

  function zoomable(picture) {
    const [, , width, height] = picture.getAttribute("viewBox").split(" ").map(Number);
    let view = { x: 0, y: 0, scale: 1 };
    const show = () => {
      view.scale = Math.min(12, Math.max(1, view.scale));
      view.x = Math.min(width - width / view.scale, Math.max(0, view.x));
      view.y = Math.min(height - height / view.scale, Math.max(0, view.y));
      picture.setAttribute("viewBox", `${view.x} ${view.y} ${width / view.scale} ${height / view.scale}`);
      picture.classList.toggle("near", view.scale > 1);
    };
    const zoom = (by, x = view.x + width / view.scale / 2, y = view.y + height / view.scale / 2) => {
      const before = view.scale;
      view.scale = Math.min(12, Math.max(1, before * by));
      view.x = x - (x - view.x) * (before / view.scale);
      view.y = y - (y - view.y) * (before / view.scale);
      show();
    };
    const reset = () => {
      view = { x: 0, y: 0, scale: 1 };
      show();
    };
    for (const button of all("[data-zoom]")) {
      button.addEventListener("click", () => ({ in: () => zoom(1.5), out: () => zoom(1 / 1.5), reset })[button.dataset.zoom]());
    }
    one(".zoom").hidden = false;
    const frame = one(".frame");
    frame.addEventListener("keydown", (event) => {
      const step = 60 / view.scale;
      const moves = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] };
      if (event.target !== frame || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "+" || event.key === "=") zoom(1.5);
      else if (event.key === "-") zoom(1 / 1.5);
      else if (event.key === "0") reset();
      else if (moves[event.key] && view.scale > 1) {
        view.x += moves[event.key][0];
        view.y += moves[event.key][1];
        show();
      } else return;
      event.preventDefault();
    });
    // the wheel alone scrolls the page; with Ctrl, as a pinch on a touchpad gives it, it zooms
    picture.addEventListener("wheel", (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const box = picture.getBoundingClientRect();
      const unit = width / view.scale / box.width;
      zoom(event.deltaY < 0 ? 1.25 : 0.8, view.x + (event.clientX - box.left) * unit, view.y + (event.clientY - box.top) * unit);
    }, { passive: false });
    let held = null;
    picture.addEventListener("pointerdown", (event) => {
      if (view.scale > 1 && event.isPrimary) held = { x: event.clientX, y: event.clientY, left: view.x, top: view.y };
    });
    addEventListener("pointermove", (event) => {
      if (!held) return;
      const unit = width / view.scale / picture.getBoundingClientRect().width;
      view.x = held.left - (event.clientX - held.x) * unit;
      view.y = held.top - (event.clientY - held.y) * unit;
      show();
    });
    addEventListener("pointerup", () => { held = null; });
  }

  filters.hidden = false;
  // on a narrow screen the findings come first
  filters.open = matchMedia("(min-width: 40.01rem)").matches;
  controls.addEventListener("submit", (event) => event.preventDefault());
  controls.addEventListener("input", filter);
  controls.addEventListener("change", filter);
  one("#theme").addEventListener("click", theme);
  addEventListener("hashchange", reveal);
  // a link to where one is already is no change of the address, and still to be followed
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (link && link.getAttribute("href") === location.hash) reveal();
  });
  const picture = one("#picture");
  if (picture) zoomable(picture);
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = all("main details:not([open], .filters)");
    for (const part of opened) part.open = true;
  });
  addEventListener("afterprint", () => {
    for (const part of opened) part.open = false;
  });
  filter();
  if (location.hash) reveal();
})();
