// A site on a server: every link leads somewhere, pictures load, nothing leads to a stub, the search box finds what is there,
// the site map lists each page, and the feeds that the index announces have the entries of the pages.
import { createServer } from "node:http";
import { readFile, readdir } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { checkSiteMap } from "./sitemap.mjs";

const TYPES = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".json": "application/json", ".xml": "application/xml", ".gif": "image/gif" };

const served = async (root, asked) => {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
    asked.push(path);
    try {
      const body = await readFile(join(root, path.endsWith("/") ? `${path}index.html` : path));
      response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream" }).end(body);
    } catch {
      // Chromium replaces an answer without content by a page of its own.
      response.writeHead(404).end("not found");
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
};

// Visits all pages that the index leads to; returns how many.
export async function checkSite(browser, root, report) {
  const asked = [];
  const server = await served(root, asked);
  const origin = `http://127.0.0.1:${server.address().port}`;
  const context = await browser.newContext();
  const page = await context.newPage();
  const foreign = [];
  page.on("console", (message) => report("site", `console: ${message.text()}`));
  page.on("pageerror", (error) => report("site", `error: ${error}`));
  page.on("response", (response) => response.status() >= 400 && !response.url().endsWith("/favicon.ico") && report("site", `${response.status()} for ${response.url()}`));
  await context.route("**", (route) => {
    const url = route.request().url();
    if (url.endsWith("/favicon.ico")) return route.fulfill({ status: 204 });
    if (url.startsWith(origin)) return route.continue();
    foreign.push(url);
    return route.abort();
  });
  const visited = new Set();
  const waiting = [`${origin}/index.html`];
  for (let url = waiting.shift(); url; url = waiting.shift()) {
    if (visited.has(url)) continue;
    visited.add(url);
    if (!(await page.goto(url)).ok()) continue;
    const { links, pictures, missing } = await page.evaluate(async () => {
      const images = [...document.images];
      images.forEach((image) => (image.loading = "eager"));
      await Promise.all(images.map((image) => image.decode().catch(() => {})));
      const anchors = [...document.querySelectorAll("a[href]")];
      const here = anchors.filter((a) => a.origin === location.origin && a.pathname === location.pathname && a.hash);
      const found = (name) => document.getElementById(name) ?? document.getElementsByName(name)[0];
      return {
        links: anchors.filter((a) => a.origin === location.origin && !a.type).map((a) => a.href.split("#")[0]),
        pictures: images.map((image) => image.naturalWidth),
        missing: here.filter((a) => !found(decodeURIComponent(a.hash.slice(1)))).map((a) => a.hash),
      };
    });
    const week = /2025-W(\d\d)/.exec(url)?.[1];
    if (week && String(pictures) !== week) report("site", `${url} shows pictures of width ${pictures}`);
    if (missing.length) report("site", `${url}: ${missing[0]} leads nowhere`);
    waiting.push(...links);
  }
  const pages = (await readdir(root)).filter((name) => name.endsWith(".html"));
  for (const name of pages) {
    const stub = (await readFile(join(root, name), "utf8")).includes("noindex");
    if (stub === visited.has(`${origin}/${name}`)) report("site", `${name} is ${stub ? "a stub that is linked" : "not linked"}`);
  }
  if (!pages.some((name) => name.includes(".en."))) report("site", "there is no stub to look for");
  await checkSiteMap(page, `${origin}/sitemap.xml`, [...visited].map((url) => url.slice(origin.length + 1)), report);
  await checkSearch(page, `${origin}/index.html`, asked, report);
  if (foreign.length) report("site", `requests: ${foreign.slice(0, 2)}`);
  await context.close();
  server.close();
  return visited.size;
}

async function checkSearch(page, index, asked, report) {
  asked.length = 0;
  await page.goto(index);
  if (asked.some((path) => path.endsWith("search.json"))) report("site", "search data are loaded before the box is used");
  const box = page.locator(".wd-search input");
  const find = async (words) => {
    await box.fill("");
    await page.waitForFunction(() => document.querySelector(".wd-search [role=status]").textContent === "");
    await box.fill(words);
    await page.waitForFunction(() => document.querySelector(".wd-search [role=status]").textContent !== "");
    return page.locator(".wd-search li a").allTextContents();
  };
  const expect = (what, seen, wanted) => JSON.stringify(seen) === JSON.stringify(wanted) || report("site", `search for ${what} finds ${seen}, not ${wanted}`);
  expect("a title", await find("条目 21"), ["条目 21"]);
  expect("one entry", await page.locator(".wd-search [role=status]").textContent(), "1 条");
  expect("nothing", await find("no such entry"), []);
  expect("a text", await find("正文 22"), ["条目 22"]);
  expect("all", (await find("条目")).sort(), ["条目 20", "条目 21", "条目 22"]);
  await find("条目 20");
  await page.locator(".wd-search li a").first().click();
  if (!page.url().includes("2025-W20")) report("site", `a result leads to ${page.url()}`);
}
