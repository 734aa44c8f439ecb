// Each check has to find the fault that it is there for: pages with such faults, made of good ones.
import { copyFile, cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { checkAttack, KINDS } from "./attacks.mjs";
import { pageOf, piecesOf } from "./feeds.mjs";
import { markupErrors } from "./markup.mjs";
import { checkSearchData } from "./search.mjs";
import { checkSite } from "./site.mjs";
import { tabOf } from "./watched.mjs";
import { checkWeek } from "./weeks.mjs";

const POLICY = /<meta http-equiv="Content-Security-Policy"[^>]*>/;
const inContent = (markup) => (page) => page.replace(/(id="wd-content"[^>]*>)/, `$1${markup}`);
const styled = (css) => (page) => page.replace(POLICY, "").replace("</head>", `<style>${css}</style></head>`);

const planted = (...faults) => (page) => faults.reduce((made, fault) => fault(made), page);
const replaced = (pattern, by) => (page) => page.replace(pattern, by);

// Name of the page, what makes it, what has to be reported. Faults that don't hide each other share a page: axe is slow, and runs only for its own.
const OF_WEEKS = [
  [
    "faults under the policy",
    planted(
      inContent('<button></button><script>console.log(1)</script><canvas width="2000"></canvas>'),
      replaced(/(id="wd-content"[\s\S]*? name=")/, "$1x"),
      replaced(/(id="wd-content"[\s\S]*?<h3[^>]*>)/, "$1x"),
      replaced(/(<footer)/, '<a href="#x" tabindex="1">x</a>$1'),
      replaced('"position":2', '"position":7'),
      replaced('"@type":"Article"', '"@type":"CreativeWork"'),
      replaced('"headline"', '"heading"'),
    ),
    [
      /axe: button-name/,
      /console: .*script/,
      /phone: scrolls sideways/,
      /leads to no heading/,
      /leads to x/,
      /GitHub doesn't give/,
      /contents' link to .* leads nowhere/,
      /keyboard goes back/,
      /the positions is false/,
      /JSON-LD: the articles/,
      /CreativeWork has no heading/,
    ],
  ],
  [
    "faults without a policy",
    planted(
      styled(".wd p { color: #999 !important; background: #aaa !important } :focus { outline: none !important } html { scroll-padding-top: 300px }"),
      styled(".wd:has(.wd-view-papers:checked) article:not(.wd-paper) { display: none !important }"),
      styled(".wd:has(.wd-view-notes:checked) article { display: block !important }"),
      replaced(/(class="wd-view-titles".*?<b>)/, "$17"),
      inContent('<script>alert(1)</script><img src="https://a.example/x.png" alt="">'),
      replaced(/<body>/, '<body><a href="#x">x</a>'),
      replaced(/\}<\/script>/, "</script>"),
      styled(".wd-article { content-visibility: visible !important }"),
      inContent(`<div class="wd-article">${"<p>x</p>".repeat(600)}</div>`),
    ),
    [
      /axe: color-contrast/,
      /lays out \d+ of \d+ paragraphs at once/,
      /focus on .* is not seen/,
      /lands 3\d\d px from the top/,
      /the view of titles says \d+ and shows \d+/,
      /in the view of papers .* does not land/,
      /the view of notes shows \d+ others/,
      /dialogs: 1/,
      /requests: https:\/\/a\.example/,
      /first stop is not the skip link/,
      /JSON-LD: .*JSON/,
    ],
  ],
  ["a style that the policy doesn't know", replaced("</style>", " </style>"), [/keeps the page's own style out/]],
  [
    "a page that moves and is heavy",
    planted(
      styled("p { margin: 0 }"),
      inContent('<script>var n = 0; addEventListener("scroll", () => n++ < 4 && (document.body.style.paddingTop = `${n * 30}px`))</script>'),
      replaced("</body>", `<!--${"x".repeat(200_000)}--></body>`),
    ),
    [/phone: layout shifts of/, /weighs \d+ bytes/],
  ],
];
const OF_ATTACKS = [
  ["a script", inContent("<script>hit=1</script>"), [/a script ran/, /an element of its own/]],
  ["an input like those of the views", inContent('<label><input type="radio" name="wd-view" class="wd-view-all"></label>'), [/an element of its own: <input/]],
  ["an input more than those of the views", replaced('class="wd-view-all"', 'class="wd-view-all" value="x"'), [/an element of its own: <input/]],
  ["a handler", inContent('<b onmouseover="hit=1">x</b>'), [/a script ran/, /a handler of its own/]],
  ["a dialog", inContent("<b onmouseover='alert(1)'>x</b>"), [/dialogs: 1/]],
  ["an address", inContent('<a href="java&#10;script:hit=1">x</a>'), [/addresses: javascript/]],
  ["another host", inContent('<a href="\\\\\\\\a.example">x</a>'), [/another host/]],
  ["a request", inContent('<video src="https://a.example/x.mp4" preload="auto"></video>'), [/requests: https:\/\/a\.example/]],
  ["a name", inContent('<b id="config">x</b>'), [/takes a name: config/]],
  ["an element behind the page", replaced("</body>", "<p>x</p></body>"), [/outside of the page/]],
  ["another place", inContent('<script>history.pushState(0, "", "#x")</script>'), [/went to .*#x/]],
  ["no attack", replaced('class="wd-content"', ""), [/not on the page/]],
  ["data", replaced(/\}<\/script>/, "</script>"), [/JSON-LD: /]],
];

const inPiece = (markup) => (page) => page.replace('<section class="wd-content">', (start) => start + markup);
const OF_PIECES = [
  ["a script", inPiece("<script>hit=1</script>"), [/a script ran/, /an element of its own/]],
  ["an end", inPiece("</section><p>x</p>"), [/outside of the page/]],
  ["text after an end", inPiece("</section>x"), [/text outside of the page: x/]],
  ["a start", inPiece("<section>"), [/outside of the page/]],
  ["a request", inPiece('<video src="https://a.example/x.mp4" preload="auto"></video>'), [/requests: https:\/\/a\.example/]],
  ["a name", inPiece('<b id="config">x</b>'), [/takes a name: config/]],
];

// Name of a site, and for each of its files how it is changed and what has to be reported. Faults that don't hide each other share a site.
const OF_SITES = [
  [
    "many faults",
    [
      ["index.html", replaced("</main>", '<a href="2025-W22.en.html">x</a></main>'), [/2025-W22\.en\.html is a stub that is linked/]],
      ["index.html", replaced("</main>", '<a href="x.html">x</a></main>'), [/404 for .*x\.html/]],
      ["index.html", replaced("</main>", '<a href="#x">x</a></main>'), [/#x leads nowhere/]],
      ["index.html", planted(replaced(POLICY, ""), replaced("</main>", '<img src="https://a.example/x.png" alt=""></main>')), [/requests: https:\/\/a\.example/]],
      [/2025-W21.*\.html$/, (page) => page.replaceAll('src="2025-W21', 'src="2025-W20'), [/2025-W21.* shows pictures of width 20/]],
      ["search.js", (script) => `${script}\nthrow new Error("x");`, [/error: Error: x/]],
      ["search.json", (data) => JSON.stringify(JSON.parse(data).filter((entry) => !entry.title.includes("21"))), [/search for a title finds/]],
      ["sitemap.xml", replaced("</urlset>", "<url><loc>https://example.org/w/y.html</loc></url></urlset>"), [/lists .*y\.html, which is not a page/]],
      ["sitemap.xml", replaced(/<url><loc>[^<]*W21[^<]*<\/loc><\/url>/, ""), [/lacks .*W21/]],
      ["sitemap.xml", replaced(/(<url>.*?<\/url>)/, "$1$1"), [/lists a page twice/]],
    ],
  ],
  [
    "faults of stubs",
    [
      ["2025-W22.en.html", (page) => page.replaceAll("noindex", "index"), [/2025-W22\.en\.html is not linked/]],
      ["sitemap.xml", replaced("</urlset>", "<url><loc>https://example.org/w/2025-W22.en.html</loc></url></urlset>"), [/lists .*en\.html, which is not a page/]],
      ["sitemap.xml", planted(replaced("0.9", "0.8"), replaced("<url>", '<url x="y"><x/>')), [/starts with urlset of/, /has a url of x,loc/, /attributes/]],
    ],
  ],
  ["a map of relative addresses", [["sitemap.xml", (map) => map.replaceAll("https://example.org/w/", ""), [/lacks https/, /which is not a page/]]]],
  ["a map that is broken", [["sitemap.xml", replaced("</urlset>", "</urlset>x"), [/is not well-formed/]]]],
];

const OF_SEARCH = [
  ["an entry that is missing", (entries) => entries.filter((entry, i) => i !== 0), [/\d+ of the \d+ entries of/]],
  ["an address that is wrong", (entries) => entries.map((entry, i) => (i ? entry : { ...entry, url: `${entry.url}-x` })), [/has no #/]],
  ["a page that is not there", (entries) => [...entries, { url: "x.html#y" }], [/x\.html is not a page/]],
  ["nothing", () => [], [/no entries/]],
];

const inEntry = (markup) => replaced(/(<content type="html">)/, `$1${markup.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}`);
const OF_FEEDS = [
  ["a script", inEntry("<script>hit=1</script>"), [/a script ran/, /an element of its own/]],
  ["a handler", inEntry('<b onmouseover="hit=1">x</b>'), [/a handler of its own/]],
  ["an address", inEntry('<a href="javascript:hit=1">x</a>'), [/addresses: javascript/]],
  ["a request", inEntry('<video src="https://a.example/x.mp4" preload="auto"></video>'), [/requests: https:\/\/a\.example/]],
  ["an end", inEntry("</section>x"), [/text outside of the page: x/]],
  ["a script of XML", replaced("<content", '<script xmlns="http://www.w3.org/1999/xhtml">hit=1</script><content'), [/a script ran/, /an element of its own: script/]],
  ["an instruction", replaced("<feed", '<?xml-stylesheet href="https://a.example/x.css"?><feed'), [/beside the feed: xml-stylesheet/]],
  ["no content", replaced(/<content type="html">[^<]*<\/content>/, ""), [/1 entries without content/]],
];

const BARE = {};

export async function checkPlanted(browser, root, feeds, report) {
  const folder = join(root, "planted");
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  let count = 0;
  const expectAll = (kind, name, wanted, found) => {
    for (const what of wanted) {
      count++;
      if (!found.some((text) => what.test(text))) report("planted", `${kind}: ${name}: ${what} is not found, but ${JSON.stringify(found)}`);
    }
  };
  const expect = async (kind, good, [name, plant, wanted], check) => {
    const bad = plant(good);
    const file = join(folder, `${kind} ${name}.html`.replaceAll(" ", "-"));
    await writeFile(file, bad);
    const found = [];
    await check(file, (page, what) => found.push(what));
    if (bad === good) report("planted", `${kind}: ${name} is not planted`);
    expectAll(kind, name, wanted, found);
  };

  const week = join(root, "weeks", "2026W10.README.html");
  const goodWeek = await readFile(week, "utf8");
  for (const fault of OF_WEEKS) {
    await expect("week", goodWeek, fault, async (file, found) => {
      await copyFile(`${week}.source`, `${file}.source`);
      await checkWeek(browser, file, found, { thorough: fault[2].some((what) => what.source.startsWith("axe")) });
    });
  }

  const goodAttack = await readFile(join(root, "attacks", "typed-000.html"), "utf8");
  const tab = await tabOf(browser, BARE);
  for (const fault of OF_ATTACKS) await expect("attack", goodAttack, fault, (file, found) => checkAttack(tab, file, found));

  const goodPieces = await readFile(join(root, "fragments", "fragments-000-20.html"), "utf8");
  for (const fault of OF_PIECES) await expect("pieces", goodPieces, fault, (file, found) => checkAttack(tab, file, found, KINDS.pieces(20)));

  const goodFeed = firstEntries(await readFile(join(feeds, "atom-000.xml"), "utf8"));
  for (const fault of OF_FEEDS) {
    await expect("feed", goodFeed, fault, async (file, found) => {
      const feed = file.replace(/html$/, "xml");
      await copyFile(file, feed);
      const pieces = await piecesOf(browser, feed, found);
      await writeFile(file, pageOf(pieces));
      await checkAttack(tab, file, found, KINDS.pieces(pieces.length));
    });
  }

  const changed = async (kind, name, faults, check) => {
    const to = join(folder, `${kind} ${name}`.replaceAll(" ", "-"));
    await cp(join(root, "site"), to, { recursive: true });
    const files = await readdir(to);
    const found = [];
    for (const [pattern, change] of faults) {
      const file = join(to, files.find((other) => (typeof pattern === "string" ? other === pattern : pattern.test(other))));
      const good = await readFile(file, "utf8");
      const bad = change(good);
      if (bad === good) report("planted", `${kind}: ${name}: a fault of ${pattern} is not planted`);
      await writeFile(file, bad);
    }
    await check(to, (page, what) => found.push(what));
    expectAll(kind, name, faults.flatMap(([, , wanted]) => wanted), found);
  };
  for (const [name, faults] of OF_SITES) await changed("site", name, faults, (site, found) => checkSite(browser, site, found));
  for (const [name, change, wanted] of OF_SEARCH) {
    await changed("search", name, [["search.json", (text) => JSON.stringify(change(JSON.parse(text))), wanted]], checkSearchData);
  }

  await expect("markup", goodWeek, ["a div in a paragraph", inContent("<p><div></div></p>"), [/error: No .p. element in scope/]], async (file, found) =>
    (await markupErrors([file])).forEach((error) => found("", error)),
  );
  return count;
}

// A feed of its first entries.
const firstEntries = (feed) => {
  const entries = feed.split("<entry");
  return `${entries.slice(0, 6).join("<entry")}</feed>`;
};
