// The search box of the index: finds entries in search.json, which is loaded when the box is used for the first time.
"use strict";
{
  const MOST = 50;
  const form = document.querySelector(".wd-search");
  const box = form.querySelector("input");
  const status = form.querySelector("[role=status]");
  const list = form.querySelector("ul");
  const plain = (text) => text.normalize("NFKC").toLowerCase();
  let loading;

  const load = async () => {
    const response = await fetch("search.json");
    if (!response.ok) throw new Error(response.statusText);
    const entries = await response.json();
    return entries.map((entry) => ({
      ...entry,
      title_: plain(entry.title),
      all_: plain(`${entry.title} ${entry.section} ${entry.week} ${entry.text}`),
    }));
  };

  // Entries with all words, those with the words in their titles first; text is set as text, never as markup.
  const show = (entries) => {
    const words = plain(box.value).split(/\s+/).filter(Boolean);
    const found = words.length ? entries.filter((entry) => words.every((word) => entry.all_.includes(word))) : [];
    const inTitle = (entry) => words.every((word) => entry.title_.includes(word));
    const shown = [...found.filter(inTitle), ...found.filter((entry) => !inTitle(entry))].slice(0, MOST);
    list.replaceChildren(...shown.map(line).filter(Boolean));
    const number = found.length > MOST ? `${MOST} / ${found.length}` : `${found.length}`;
    const count = (found.length === 1 ? status.dataset.one : status.dataset.count).replace("{0}", number);
    status.textContent = words.length ? (found.length ? count : status.dataset.none) : "";
  };

  const line = (entry) => {
    const address = new URL(entry.url, location.href);
    if (address.origin !== location.origin) return null;
    const link = element("a", "wd-title", entry.title || entry.id);
    link.href = address.href;
    if (entry.language) link.lang = entry.language;
    const item = element("li", "");
    item.append(link, element("p", "", [entry.week, entry.section].filter(Boolean).join(" · ")));
    return item;
  };

  const element = (name, cssClass, text = "") => {
    const made = document.createElement(name);
    if (cssClass) made.className = cssClass;
    made.textContent = text;
    return made;
  };

  box.addEventListener("input", () => {
    loading ??= load();
    loading.then(show, () => {
      loading = undefined;
      status.textContent = status.dataset.failed;
    });
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
}
