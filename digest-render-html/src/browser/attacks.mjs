// What has to hold of a page that somebody has tried to break. These pages have no policy: the markup alone has to hold.
import { basename } from "node:path";
import { pathToFileURL } from "node:url";

// What the body of each kind of page holds, and the ids that are the page's own.
export const KINDS = {
  week: { body: "wd-skip wd", ids: /^(wd-contents?$|user-content-)/ },
  list: { body: "wd wd-list", ids: /^(wd-year-\d{4}$|arxiv-[\w.-]+$)/ },
  pieces: (count) => ({ body: Array(count).fill("wd-content").join(" "), ids: /^(?!)/ }),
};

// Loads one such page where the one before it was. An image that this one has asked for late may be seen with the next.
export async function checkAttack(tab, file, report, kind = KINDS.week) {
  const { page, seen, forget } = tab;
  const url = pathToFileURL(file).href;
  const say = (what) => report(basename(file), what);
  forget();
  await page.goto(url);
  const state = await page.evaluate(look, kind.ids.source);
  const { requests, console, dialogs } = seen();
  if (state.hit) say("a script ran");
  if (!state.texts) say("the attack is not on the page");
  if (state.elements.length) say(`an element of its own: ${state.elements.slice(0, 2)}`);
  if (state.handlers.length) say(`a handler of its own: ${state.handlers.slice(0, 2)}`);
  if (state.bad.length) say(`addresses: ${state.bad.slice(0, 2)}`);
  if (state.hosts.length) say(`another host: ${state.hosts.slice(0, 2)}`);
  if (state.clobbered.length) say(`takes a name: ${state.clobbered.slice(0, 2)}`);
  if (state.outside !== kind.body) say(`outside of the page: ${state.outside}`);
  if (state.loose.length) say(`text outside of the page: ${state.loose.slice(0, 2)}`);
  if (state.top !== url) say(`went to ${state.top}`);
  const images = state.shown.map((address) => address.split("#")[0]);
  const asked = new Set([...images, ...(tab.images ?? [])]);
  tab.images = images;
  const unasked = requests.filter((request) => !asked.has(request));
  if (unasked.length) say(`requests: ${unasked.slice(0, 2)}`);
  if (dialogs.length) say(`dialogs: ${dialogs}`);
  const noise = console.filter((text) => !text.startsWith("Failed to load resource"));
  if (noise.length) say(`console: ${noise.slice(0, 2)}`);
  for (const text of state.data) {
    try {
      JSON.parse(text);
    } catch (problem) {
      say(`JSON-LD: ${problem.message}`);
    }
  }
}

// Runs in the page.
function look(ownIds) {
  // Handlers are attributes; those that wait for a reader to do something get it.
  for (const element of document.querySelectorAll("body *")) {
    if (!element.getAttributeNames().some((name) => name.startsWith("on"))) continue;
    for (const type of ["mouseover", "focus", "pointerenter", "animationstart", "error", "load", "toggle", "click"]) {
      if (type !== "click" || !element.closest("a, summary")) element.dispatchEvent(new Event(type));
    }
  }
  const refused = new Set(["javascript:", "data:", "vbscript:", "blob:", "about:", "view-source:", "filesystem:"]);
  const protocol = (address) => {
    try {
      return new URL(address).protocol;
    } catch {
      return "";
    }
  };
  const all = [...document.querySelectorAll("*")];
  const own = 'script:not([type="application/ld+json"]), iframe, object, embed, form, input, button, video, audio, base, svg, style, template, meta[http-equiv]';
  // The choice of views is the page's own: it stands before the content, once, and its inputs have no more than they need.
  const choice = document.querySelectorAll(".wd-views").length === 1 ? [...document.querySelectorAll(".wd > .wd-main > .wd-views > label > input[type=radio][name=wd-view]")] : [];
  const plain = (input) => /^wd-view-(all|titles|papers|notes)$/.test(input.className) && input.getAttributeNames().every((name) => ["type", "name", "class", "checked"].includes(name));
  const views = new Set(choice.length <= 4 ? choice.filter(plain) : []);
  const addressed = [...document.querySelectorAll("a[href], area[href], link[href], img[src], blockquote[cite]")];
  return {
    hit: "hit" in window,
    texts: [...document.querySelectorAll(".wd-content, .wd-list")].reduce((sum, element) => sum + element.textContent.length, 0),
    elements: [...document.querySelectorAll(own)].filter((element) => !views.has(element)).map((element) => element.outerHTML.slice(0, 80)),
    handlers: all.flatMap((element) => [...element.attributes]).filter((a) => a.name.startsWith("on") || a.name === "style").map((a) => a.name),
    bad: addressed.map((e) => e.href ?? e.src ?? e.cite).filter((address) => refused.has(protocol(address))),
    hosts: addressed.map((e) => e.getAttribute("href") ?? e.getAttribute("src") ?? e.getAttribute("cite")).filter((value) => /^[\s\\/]{2}/.test(value)),
    shown: [...document.images].map((image) => image.src),
    data: [...document.querySelectorAll('script[type="application/ld+json"]')].map((script) => script.textContent),
    outside: [...document.body.children].map((element) => element.className).join(" "),
    loose: [...document.body.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()).map((node) => node.data),
    clobbered: [
      ...["forms", "cookie", "location", "title", "getElementById", "currentScript"].filter((key) => document[key] instanceof Element),
      ...all.map((element) => element.id).filter((id) => id && !new RegExp(ownIds).test(id)),
    ],
    top: location.href,
  };
}
