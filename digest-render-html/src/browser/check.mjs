// Loads pages in Chromium and says what is wrong with them: node check.mjs FOLDER FEEDS [PATTERN of the names of the pages]
// FOLDER holds weeks/*.html, beside each the path of its source, and attacks/*.html, two for each attack; FEEDS the feeds of attacks.
import { readdir } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { checkAttack, KINDS } from "./attacks.mjs";
import { checkFeeds } from "./feeds.mjs";
import { markupErrors } from "./markup.mjs";
import { checkPlanted } from "./planted.mjs";
import { checkSearchData } from "./search.mjs";
import { checkSite } from "./site.mjs";
import { each, launch, tabOf } from "./watched.mjs";
import { checkPlain, checkWeek } from "./weeks.mjs";

// axe takes minutes, and the same markup is on all pages: it looks at the samples, which have all that a page can have, at every
// eighth of the others, and at some of the lists.
const SAMPLE = "2026W10";
const EVERY = 8;
const ALL_OF_IT = 2_400_000;
const FEWEST_ATTACKS = 300;
// Each attack twice in four places of three formats.
const FEWEST_FED = 2 * 4 * FEWEST_ATTACKS;

const root = resolve(process.argv[2] ?? "target/browser");
const feeds = resolve(process.argv[3] ?? "../digest-render-feed/target/browser/feeds");
const pattern = new RegExp(process.argv[4] ?? "");
const problems = new Set();
const report = (page, what) => {
  const line = `${page}: ${what}`;
  if (!problems.has(line)) console.log(`WRONG ${line}`);
  problems.add(line);
};
const pages = async (folder) =>
  (await readdir(join(root, folder)))
    .filter((name) => name.endsWith(".html") && pattern.test(name))
    .sort()
    .map((name) => join(root, folder, name));
const begin = Date.now();
const done = (what) => console.log(`${what}: ${Math.round((Date.now() - begin) / 1000)} s since the start`);

setTimeout(() => {
  console.log(`WRONG not done after ${ALL_OF_IT / 1000} s`);
  process.exit(1);
}, ALL_OF_IT).unref();

if (!process.argv[4]) {
  const browser = await launch();
  const planted = await checkPlanted(browser, root, feeds, report);
  await browser.close();
  done(`${planted} planted faults`);
}

const weeks = [...(await pages("weeks")), ...(await pages("weeks/topics").catch(() => []))];
const sums = { links: 0, anchors: 0, data: 0 };
if (weeks.length) {
  (await markupErrors(weeks)).slice(0, 10).forEach((error) => report("vnu", error));
  done(`${weeks.length} files of HTML`);
}
await each(weeks, 20, async (browser, file) => {
  const some = weeks.indexOf(file) % EVERY === 0;
  if (!/^\d{4}W\d\d/.test(basename(file))) {
    return checkPlain(browser, file, report, { thorough: some || !file.includes("/topics/") });
  }
  const counts = await checkWeek(browser, file, report, { thorough: some || basename(file).startsWith(SAMPLE) });
  for (const key of Object.keys(sums)) sums[key] += counts[key];
}, report);
done(`${weeks.length} pages with ${sums.links} links of their contents, ${sums.anchors} contents' links of the sources, ${sums.data} items of data`);

if (!process.argv[4]) {
  const browser = await launch();
  const visited = await checkSite(browser, join(root, "site"), report);
  await browser.close();
  done(`${visited} pages of a site on a server`);
  const found = await checkSearchData(join(root, "weeks"), report);
  done(`${found} entries in the data of the search`);
}

const lists = [...(await pages("attack-site")), ...(await pages("attack-site/topics").catch(() => []))];
const kindOf = (file) => {
  return /^(typed|markdown)-/.test(basename(file)) ? KINDS.week : KINDS.list;
};
const aboutAll = lists.filter((file) => kindOf(file) === KINDS.list);
const attacks = [...(await pages("attacks")), ...aboutAll];
const BARE = {};
await each(attacks, 150, async (browser, file) => checkAttack(await tabOf(browser, BARE), file, report, kindOf(file)), report);
done(`${attacks.length} pages of attacks`);

// The name of such a page says how many pieces it holds.
const piecesOf = (file) => Number(/-(\d+)\.html$/.exec(file)[1]);
const fragments = await pages("fragments");
await each(fragments, 20, async (browser, file) => checkAttack(await tabOf(browser, BARE), file, report, KINDS.pieces(piecesOf(file))), report);
const pieces = fragments.map(piecesOf).reduce((sum, count) => sum + count, 0);
done(`${pieces} attacks as pieces of bare pages`);

let fed = FEWEST_FED;
if (!process.argv[4]) {
  const browser = await launch();
  fed = await checkFeeds(browser, feeds, join(root, "feed-entries"), report);
  await browser.close();
  done(`${fed} pieces of feeds of attacks`);
}

const kinds = ["typed-", "markdown-"].map((kind) => attacks.filter((file) => basename(file).startsWith(kind)).length);
if (!process.argv[4] && aboutAll.length < 3) report("all", "pages of attacks are missing");
const enough = weeks.length && sums.links && sums.anchors && sums.data && kinds[0] >= FEWEST_ATTACKS && kinds[0] === kinds[1] && pieces === kinds[0] && fed >= FEWEST_FED;
if (!process.argv[4] && !enough) report("all", "too few pages were there to say anything");
console.log(problems.size ? `${problems.size} problems` : "nothing wrong");
process.exit(problems.size ? 1 : 0);
