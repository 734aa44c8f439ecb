// The feeds of attacks: they stay feeds, and what their entries hold is shown in bare pages as a reader without a filter would.
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { checkAttack, KINDS } from "./attacks.mjs";
import { each, tabOf, watched } from "./watched.mjs";

const FORMATS = ["atom", "rss", "json-feed"];

// What a feed of XML holds; what else there is, an entry has brought with it.
const ELEMENTS =
  "author category content content:encoded channel dc:creator description entry feed guid id item language link name pubDate published rss summary title updated via atom:link";
const PIECES = 20;

// Shows all entries of the feeds in a folder; returns how many pieces they have.
export async function checkFeeds(browser, folder, pages, report) {
  await mkdir(pages, { recursive: true });
  const counts = new Map();
  const feeds = (await readdir(folder)).filter((name) => /\.(xml|json)$/.test(name)).sort();
  for (const format of FORMATS) if (!feeds.some((feed) => feed.startsWith(`${format}-`))) report("feeds", `there is no ${format}`);
  for (const feed of feeds) {
    const pieces = await piecesOf(browser, join(folder, feed), report);
    for (let start = 0; start < pieces.length; start += PIECES) {
      const some = pieces.slice(start, start + PIECES);
      const name = join(pages, `${feed.split(".")[0]}-${String(start).padStart(4, "0")}.html`);
      await writeFile(name, pageOf(some));
      counts.set(name, some.length);
    }
  }
  const bare = {};
  await each([...counts.keys()], 60, async (of, file) => checkAttack(await tabOf(of, bare), file, report, KINDS.pieces(counts.get(file))), report);
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

// Every piece in an element of its own, as in the list of a feed reader.
export const pageOf = (pieces) =>
  `<!DOCTYPE html><meta charset="utf-8"><title>x</title><body>${pieces.map((piece) => `<section class="wd-content">${piece}</section>\n`).join("")}`;

// The pieces of HTML of a feed, as many from each entry.
export async function piecesOf(browser, file, report) {
  const say = (what) => report(basename(file), what);
  const text = await readFile(file, "utf8");
  if (file.endsWith(".json")) {
    return JSON.parse(text).items.map((item) => item.content_html ?? (say(`${item.id} has no content`), ""));
  }
  const { page, seen, close } = await watched(browser);
  // The feed itself is opened as well: no element of it may be one that runs. In a frame Chromium leaves it as it is.
  const holder = `${file}.html`;
  await writeFile(holder, `<!DOCTYPE html><title>x</title><iframe src="${basename(file)}"></iframe>`);
  await page.goto(pathToFileURL(holder).href);
  const found = await page.frames()[1].evaluate((known) => {
    const names = new Set(known.split(" "));
    const all = [...document.querySelectorAll("*")];
    const inner = (entry) => [...entry.children].filter((child) => ["content", "content:encoded", "description"].includes(child.nodeName));
    const entries = all.filter((element) => ["entry", "item"].includes(element.nodeName));
    return {
      hit: "hit" in window,
      strange: all.filter((element) => !names.has(element.nodeName)).map((element) => element.nodeName),
      extra: [...document.childNodes].filter((node) => node.nodeType !== Node.ELEMENT_NODE).map((node) => node.nodeName),
      empty: entries.filter((entry) => !inner(entry).length).length,
      pieces: entries.flatMap((entry) => inner(entry).map((child) => child.textContent)),
    };
  }, ELEMENTS);
  if (found.hit) say("a script ran");
  if (found.strange.length) say(`an element of its own: ${found.strange.slice(0, 2)}`);
  if (found.extra.length) say(`beside the feed: ${found.extra.slice(0, 2)}`);
  if (found.empty) say(`${found.empty} entries without content`);
  if (seen().requests.length) say(`requests: ${seen().requests.slice(0, 2)}`);
  if (seen().dialogs.length) say(`dialogs: ${seen().dialogs}`);
  await close();
  return found.pieces;
}
