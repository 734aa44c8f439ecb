// The data of the search of a site: every entry of every page is there, and each address leads to it.
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";

const ENTRY = /<(?:article class="wd-article|li class="wd-brief|[a-z]+ class="wd-thread)[ "]/g;
const NAMED = /\s(?:name|id)="([^"]*)"/g;
const ENTITIES = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };
const unescaped = (text) => text.replace(/&(?:amp|lt|gt|quot|#(\d+));/g, (entity, number) => (number ? String.fromCodePoint(number) : ENTITIES[entity]));

// Returns how many entries the data have.
export async function checkSearchData(folder, report) {
  const say = (what) => report("search.json", what);
  const entries = JSON.parse(await readFile(join(folder, "search.json"), "utf8"));
  const perPage = new Map();
  for (const { url } of entries) {
    const [page, anchor] = url.split("#");
    perPage.set(page, [...(perPage.get(page) ?? []), anchor]);
  }
  const pages = (await readdir(folder)).filter((name) => name.endsWith(".html") && !/^(index|papers)/.test(name));
  for (const page of perPage.keys()) if (!pages.includes(decodeURIComponent(page))) say(`${page} is not a page`);
  for (const page of pages) {
    const markup = await readFile(join(folder, page), "utf8");
    const anchors = perPage.get(encodeURI(page)) ?? [];
    const shown = markup.match(ENTRY)?.length ?? 0;
    if (anchors.length < shown) say(`${anchors.length} of the ${shown} entries of ${page}`);
    const names = new Set([...markup.matchAll(NAMED)].map(([, name]) => unescaped(name)));
    const lost = anchors.filter((anchor) => anchor !== undefined && !names.has(decodeURIComponent(anchor)));
    if (lost.length) say(`${page} has no #${lost[0]}`);
  }
  if (!entries.length) say("no entries");
  return entries.length;
}
