// The JSON-LD of a page: it is of the vocabulary, and it holds what the page holds.

// The types that occur, and what schema.org lets them have.
const VOCABULARY = {
  PublicationIssue: ["@context", "@id", "name", "description", "inLanguage", "issueNumber", "datePublished", "temporalCoverage", "url", "author", "mainEntity"],
  ItemList: ["numberOfItems", "itemListElement"],
  Article: ["@id", "position", "url", "headline", "name", "isBasedOn"],
  ScholarlyArticle: ["name", "url", "identifier", "sameAs"],
  CreativeWork: ["name", "url"],
  PodcastEpisode: ["position", "name", "url", "partOfSeries"],
  PodcastSeries: ["name"],
  SocialMediaPosting: ["position", "headline", "author", "datePublished", "url"],
  Person: ["name", "alternateName"],
};
const OF_KIND = {
  datePublished: (value) => /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?)?$/.test(value),
  temporalCoverage: (value) => /^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/.test(value),
  position: Number.isInteger,
  numberOfItems: Number.isInteger,
  sameAs: (value) => /^https:/.test(value),
};

export async function checkData(page, say) {
  const { texts, shown } = await page.evaluate(() => ({
    texts: [...document.querySelectorAll('script[type="application/ld+json"]')].map((script) => script.textContent),
    shown: {
      title: document.title,
      language: document.documentElement.lang,
      articles: document.querySelectorAll("article.wd-article, .wd-brief").length,
      posts: document.querySelectorAll(".wd-post").length,
      episodes: document.querySelectorAll(".wd-episode").length,
      arxiv: [...document.querySelectorAll(".wd-arxiv")].map((badge) => badge.textContent.replace("arXiv:", "")),
      anchors: [...document.querySelectorAll("article.wd-article > .wd-heading > a")].map((a) => a.getAttribute("href")),
    },
  }));
  if (texts.length !== 1) return say(`${texts.length} blocks of JSON-LD`), 0;
  let issue;
  try {
    issue = JSON.parse(texts[0]);
  } catch (problem) {
    return say(`JSON-LD: ${problem.message}`), 0;
  }
  checkVocabulary(issue, say);
  const items = issue.mainEntity?.itemListElement ?? [];
  const ofType = (type) => items.filter((item) => item["@type"] === type);
  const expect = (what, seen, wanted) => {
    if (JSON.stringify(seen) !== JSON.stringify(wanted)) say(`JSON-LD: ${what} is ${JSON.stringify(seen)}, the page has ${JSON.stringify(wanted)}`);
  };
  expect("the context", issue["@context"], "https://schema.org");
  expect("the type", issue["@type"], "PublicationIssue");
  expect("the name", issue.name, shown.title);
  expect("the language", issue.inLanguage, shown.language);
  expect("the number of items", issue.mainEntity?.numberOfItems ?? 0, items.length);
  expect("the positions", items.every((item, i) => item.position === i + 1), true);
  expect("the articles", ofType("Article").length, shown.articles);
  expect("their addresses", ofType("Article").flatMap((item) => item.url ?? []), shown.anchors);
  expect("the posts", ofType("SocialMediaPosting").length, shown.posts);
  expect("the episodes", ofType("PodcastEpisode").length, shown.episodes);
  const papers = ofType("Article").flatMap((item) => item.isBasedOn ?? []).filter((source) => source["@type"] === "ScholarlyArticle");
  expect("the papers", papers.map((paper) => paper.identifier.replace("arXiv:", "")), shown.arxiv);
  return items.length;
}

function checkVocabulary(value, say) {
  if (Array.isArray(value)) return value.forEach((entry) => checkVocabulary(entry, say));
  if (typeof value !== "object" || value === null) return;
  const known = VOCABULARY[value["@type"]];
  if (!known) return say(`JSON-LD: no type ${value["@type"]}`);
  for (const [name, content] of Object.entries(value)) {
    if (name === "@type") continue;
    if (!known.includes(name)) say(`JSON-LD: ${value["@type"]} has no ${name}`);
    if (OF_KIND[name] && !OF_KIND[name](content)) say(`JSON-LD: ${name} is ${JSON.stringify(content)}`);
    checkVocabulary(content, say);
  }
}
