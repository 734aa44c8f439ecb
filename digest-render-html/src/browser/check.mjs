// Loads pages in Chromium and reports what is wrong with them: node check.mjs FOLDER [PATTERN of the names of the pages]
// FOLDER holds weeks/*.html, beside each the path of its source, and attacks/*.html.
import { readFile, readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const require = createRequire(import.meta.url);
const root = resolve(process.argv[2] ?? "target/browser");
const problems = [];
const report = (page, what) => {
  problems.push(`${page}: ${what}`);
  console.log(`WRONG ${page}: ${what}`);
};
const htmlFiles = async (folder) => (await readdir(folder)).filter((name) => name.endsWith(".html")).sort();

// What every request of an image gets, so that none leaves the machine.
const pixel = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");

const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
  });
let browser = await launch();


// A page of its own that writes down each request, dialog and line of the console.
async function watched(options = {}) {
  const context = await browser.newContext({ bypassCSP: false, ...options });
  const page = await context.newPage();
  const seen = { requests: [], console: [], dialogs: [] };
  await context.route("**", (route) => {
    const url = route.request().url();
    if (route.request().isNavigationRequest() && url.startsWith("file:")) return route.continue();
    seen.requests.push(url);
    return route.request().resourceType() === "image" ? route.fulfill({ contentType: "image/gif", body: pixel }) : route.abort();
  });
  page.on("console", (message) => seen.console.push(message.text()));
  page.on("pageerror", (error) => seen.console.push(String(error)));
  page.on("dialog", (dialog) => {
    seen.dialogs.push(dialog.message());
    dialog.dismiss();
  });
  context.on("page", (other) => seen.dialogs.push(`a new window: ${other.url()}`));
  return { page, seen, close: () => context.close() };
}

async function axe(page, name) {
  // Evaluated by the debugger, so the page's policy stays as it is.
  await page.evaluate(await axeSource());
  const found = await page.evaluate(() =>
    globalThis.axe.run(document, { resultTypes: ["violations"] }).then((result) =>
      result.violations.map((v) => `${v.id} (${v.nodes.length}): ${v.nodes[0].html.slice(0, 120)}`),
    ),
  );
  found.forEach((violation) => report(name, `axe: ${violation}`));
}
let axeText;
const axeSource = async () => (axeText ??= await readFile(require.resolve("axe-core/axe.min.js"), "utf8"));

async function checkWeek(file) {
  const name = file;
  const url = pathToFileURL(join(root, "weeks", file)).href;
  const counts = { links: 0 };
  for (const [scheme, width, height] of [["light", 360, 740], ["dark", 1366, 860]]) {
    const { page, seen, close } = await watched({ viewport: { width, height }, colorScheme: scheme });
    await page.goto(url);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wider > 0) report(name, `${width} px: scrolls sideways by ${wider} px`);
    const styled = await page.evaluate(() => getComputedStyle(document.querySelector(".wd")).fontSize !== "16px");
    if (!styled) report(name, "the policy keeps the page's own style out");
    await axe(page, `${name} ${scheme} ${width} px`);
    if (scheme === "dark") counts.links = await checkLinks(page, name);
    console.error(`${name} ${scheme}`);
    await checkKeyboard(page, name);
    // Images of other hosts are links here; what is left are the digest's own files beside the page.
    const own = await page.evaluate(() => [...document.images].map((image) => image.src));
    const unasked = seen.requests.filter((request) => !(own.includes(request) && request.startsWith("file:")));
    if (unasked.length) report(name, `requests: ${unasked.slice(0, 3)}`);
    if (seen.console.length) report(name, `console: ${seen.console.slice(0, 3)}`);
    if (seen.dialogs.length) report(name, `dialogs: ${seen.dialogs.slice(0, 3)}`);
    await close();
  }
  return counts.links;
}

// Each link to a fragment leads to the heading that it names, at the top of the window.
async function checkLinks(page, name) {
  const result = await page.evaluate(async () => {
    const wrong = [];
    const links = [...document.querySelectorAll('.wd-toc a[href^="#"]')];
    for (const link of links) {
      location.hash = link.getAttribute("href");
      const target = document.querySelector(":target");
      const heading = target?.nextElementSibling;
      if (!heading || !/^H[1-6]$/.test(heading.tagName)) wrong.push(`${link.hash} leads to no heading`);
      else if (heading.textContent.trim() !== link.textContent.trim()) wrong.push(`${link.hash} leads to ${heading.textContent}`);
      else {
        const top = heading.getBoundingClientRect().top;
        const atEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
        if (!(atEnd || (top >= 0 && top < 120))) wrong.push(`${link.hash} lands ${Math.round(top)} px from the top`);
      }
    }
    scrollTo(0, 0);
    return { wrong, count: links.length };
  });
  result.wrong.forEach((text) => report(name, text));
  return result.count;
}

// The tabulator goes through the page in the order of the document, first to the skip link, and shows where it is.
async function checkKeyboard(page, name) {
  await page.evaluate(() => {
    history.replaceState(null, "", location.pathname);
    document.activeElement?.blur();
    scrollTo(0, 0);
  });
  await page.reload();
  let before = null;
  for (let step = 0; step < 25; step++) {
    await page.keyboard.press("Tab");
    const focus = await page.evaluateHandle(() => document.activeElement);
    const now = await focus.evaluate((element, previous) => {
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      return {
        text: element.textContent.trim().slice(0, 40),
        cssClass: element.className,
        follows: !previous || Boolean(previous.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING),
        outlined: style.outlineStyle !== "none" && box.width > 0 && box.height > 0,
        atBody: element === document.body,
      };
    }, before);
    if (now.atBody) break;
    if (step === 0 && now.cssClass !== "wd-skip") report(name, `the first stop is not the skip link but ${now.text}`);
    if (!now.follows) report(name, `the keyboard goes back to ${now.text}`);
    if (!now.outlined) report(name, `the focus on ${now.text} is not seen`);
    before = focus;
  }
  if (!before) report(name, "the keyboard stops nowhere");
}

// The anchors of the page are those that github-slugger gives the headings of the source, which is read here line by line.
async function checkAnchors(file) {
  const source = await readFile(await readFile(join(root, "weeks", `${file}.source`), "utf8"), "utf8");
  const { page, close } = await watched();
  await page.goto(pathToFileURL(join(root, "weeks", file)).href);
  const contents = [...source.matchAll(/^ *- \[.*\]\(#([^)\s]*)\)$/gm)].map((match) => match[1]);
  const { names, data, shown } = await page.evaluate(() => ({
    names: [...document.querySelectorAll("a.wd-permalink[name]")].map((anchor) => anchor.name),
    data: [...document.querySelectorAll('script[type="application/ld+json"]')].map((script) => script.textContent),
    shown: {
      title: document.title,
      language: document.documentElement.lang,
      articles: document.querySelectorAll("article.wd-article").length,
      posts: document.querySelectorAll(".wd-post").length,
      episodes: document.querySelectorAll(".wd-episode").length,
      arxiv: [...document.querySelectorAll(".wd-arxiv")].map((badge) => badge.textContent.replace("arXiv:", "")),
      anchors: [...document.querySelectorAll("article.wd-article > .wd-heading > a")].map((a) => a.getAttribute("href")),
    },
  }));
  if (new Set(names).size !== names.length) report(file, "an anchor occurs twice");
  const missing = contents.filter((anchor) => !names.includes(decodeURIComponent(anchor)));
  missing.forEach((anchor) => report(file, `the contents' link to #${anchor} leads nowhere`));
  checkData(file, data, shown);
  await close();
  return contents.length;
}

// What the page holds is what its JSON-LD holds.
function checkData(file, texts, shown) {
  if (texts.length !== 1) return report(file, `${texts.length} blocks of JSON-LD`);
  const issue = JSON.parse(texts[0]);
  const items = (issue.mainEntity?.itemListElement ?? []).map((entry) => entry.item);
  const ofType = (type) => items.filter((item) => item["@type"] === type);
  const expect = (what, seen, wanted) => {
    if (JSON.stringify(seen) !== JSON.stringify(wanted)) report(file, `JSON-LD: ${what} is ${JSON.stringify(seen)}, the page has ${JSON.stringify(wanted)}`);
  };
  expect("the context", issue["@context"], "https://schema.org");
  expect("the type", issue["@type"], "PublicationIssue");
  expect("the name", issue.name, shown.title);
  expect("the language", issue.inLanguage, shown.language);
  expect("the number of items", issue.mainEntity?.numberOfItems ?? 0, items.length);
  expect("the positions", (issue.mainEntity?.itemListElement ?? []).every((entry, i) => entry.position === i + 1), true);
  expect("the articles", ofType("Article").length, shown.articles);
  expect("their addresses", ofType("Article").flatMap((item) => item.url ?? []), shown.anchors);
  expect("the posts", ofType("SocialMediaPosting").length, shown.posts);
  expect("the episodes", ofType("PodcastEpisode").length, shown.episodes);
  const papers = ofType("Article").flatMap((item) => item.isBasedOn ?? []).filter((source) => source["@type"] === "ScholarlyArticle");
  expect("the papers", papers.map((paper) => paper.identifier.value), shown.arxiv);
}

async function checkAttack(file) {
  const { page, seen, close } = await watched();
  const url = pathToFileURL(join(root, "attacks", file)).href;
  await page.goto(url);
  const state = await page.evaluate(async () => {
    // What waits for a reader to do something gets it.
    for (const element of document.querySelectorAll("body *")) {
      for (const type of ["mouseover", "focus", "pointerenter", "animationstart", "error", "load", "toggle"])
        element.dispatchEvent(new Event(type));
    }
    const refused = new Set(["javascript:", "data:", "vbscript:", "blob:", "about:", "view-source:", "filesystem:"]);
    const addresses = [...document.querySelectorAll("a[href], area[href], link[href]")].map((link) => link.href);
    return {
      hit: "hit" in window,
      scripts: document.querySelectorAll('script:not([type="application/ld+json"]), iframe, object, embed, form, base, svg, style').length,
      handlers: [...document.querySelectorAll("*")].filter((element) => [...element.attributes].some((a) => a.name.startsWith("on"))).length,
      bad: addresses.filter((address) => { try { return refused.has(new URL(address).protocol); } catch { return false; } }),
      hosts: [...document.querySelectorAll("a[href], img[src]")].map((e) => e.getAttribute("href") ?? e.getAttribute("src")).filter((value) => /^[\s\\/]{2}/.test(value)),
      shown: [...document.images].map((image) => image.src),
      data: [...document.querySelectorAll('script[type="application/ld+json"]')].map((script) => script.textContent),
      outside: [...document.body.children].map((element) => element.className).join(" "),
      clobbered: ["body", "head", "forms", "cookie", "location", "title", "getElementById"].filter((key) => document[key] instanceof Element && !["body", "head"].includes(key)),
      globals: [...document.querySelectorAll("[id]")].map((e) => e.id).filter((id) => !/^(wd-content$|user-content-)/.test(id)),
      top: location.href,
    };
  });
  // Closed before the requests are looked at: none can come later, and none is taken for one of the next page.
  await close();
  if (state.hit) report(file, "a script ran");
  if (state.scripts) report(file, "an element of its own");
  if (state.handlers) report(file, "a handler of its own");
  if (state.bad.length) report(file, `addresses: ${state.bad.slice(0, 2)}`);
  if (state.hosts.length) report(file, `another host: ${state.hosts.slice(0, 2)}`);
  if (state.clobbered.length || state.globals.length) report(file, `takes a name: ${state.clobbered} ${state.globals.slice(0, 2)}`);
  if (state.outside !== "wd-skip wd") report(file, `outside of the page: ${state.outside}`);
  if (state.top !== url) report(file, `went to ${state.top}`);
  const images = new Set(state.shown.map((address) => address.split("#")[0]));
  const unasked = seen.requests.filter((request) => !images.has(request));
  if (unasked.length) report(file, `requests: ${unasked.slice(0, 2)}`);
  if (seen.dialogs.length) report(file, `dialogs: ${seen.dialogs}`);
  const noise = seen.console.filter((text) => !text.startsWith("Failed to load resource"));
  if (noise.length) report(file, `console: ${noise.slice(0, 2)}`);
  for (const text of state.data) {
    try { JSON.parse(text); } catch (problem) { report(file, `JSON-LD: ${problem}`); }
  }
}

function checkMarkup(folder, files) {
  const jar = join(require.resolve("vnu-jar/package.json"), "..", "build", "dist", "vnu.jar");
  const run = spawnSync("java", ["-Xss8m", "-jar", jar, "--errors-only", "--format", "gnu", ...files], { cwd: folder, encoding: "utf8", maxBuffer: 1 << 28 });
  if (run.error || run.status === null) report(folder, `vnu did not run: ${run.error}`);
  const lines = run.stderr.split("\n").filter(Boolean);
  lines.slice(0, 10).forEach((line) => report("vnu", line));
  if (run.status !== 0 && lines.length === 0) report("vnu", `status ${run.status}`);
}

const pattern = new RegExp(process.argv[3] ?? "");
const weeks = (await htmlFiles(join(root, "weeks"))).filter((name) => pattern.test(name));
let links = 0;
let anchors = 0;
for (const file of weeks) {
  if (file === "index.html") {
    await checkPlain(file);
    continue;
  }
  links += await checkWeek(file);
  anchors += await checkAnchors(file);
}

async function checkPlain(file) {
  const { page, seen, close } = await watched({ viewport: { width: 360, height: 740 } });
  await page.goto(pathToFileURL(join(root, "weeks", file)).href);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (wider > 0) report(file, `360 px: scrolls sideways by ${wider} px`);
  await axe(page, file);
  if (seen.requests.length || seen.console.length) report(file, `${seen.requests} ${seen.console}`);
  await close();
}

if (weeks.length) checkMarkup(join(root, "weeks"), weeks);
const attacks = (await htmlFiles(join(root, "attacks"))).filter((name) => pattern.test(name));
for (const [index, file] of attacks.entries()) {
  // A browser that has had hundreds of pages is a slow one.
  if (index % 100 === 0) {
    await browser.close();
    browser = await launch();
    console.error(`${index} of ${attacks.length} pages of attacks`);
  }
  try {
    await checkAttack(file);
  } catch (problem) {
    // A page that ends the browser does so again; a machine that is short of memory doesn't.
    console.error(`${file}: ${problem.message}; once more`);
    await browser.close();
    browser = await launch();
    await checkAttack(file).catch((again) => report(file, again.message));
  }
}
await browser.close();

console.log(`${weeks.length} pages with ${links} links of their contents, ${anchors} contents' links of the sources, ${attacks.length} pages of attacks`);
if (!process.argv[3] && (!weeks.length || !links || attacks.length < 600)) report("all", "too few pages were there to say anything");
console.log(problems.length ? `${problems.length} problems` : "nothing wrong");
process.exit(problems.length ? 1 : 0);
