// The map of a site, by the rules of the protocol's schema: https://www.sitemaps.org/schemas/sitemap/0.9/sitemap.xsd
const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
const MOST = 50_000;
const LONGEST = 2048;

// The site is written for this address, wherever it is served.
export const SITE = "https://example.org/w/";

// Compares the map with the pages of a site, whose addresses are relative to the site.
export async function checkSiteMap(page, address, pages, report) {
  const say = (what) => report("sitemap.xml", what);
  const response = await page.request.get(address);
  if (!response.ok()) return say(`is not there: ${response.status()}`);
  const { wrong, addresses } = await page.evaluate(
    ([text, namespace, most, longest]) => {
      const map = new DOMParser().parseFromString(text, "application/xml");
      const root = map.documentElement;
      const wrong = [];
      if (map.querySelector("parsererror")) wrong.push("is not well-formed");
      if (root.nodeName !== "urlset" || root.namespaceURI !== namespace) wrong.push(`starts with ${root.nodeName} of ${root.namespaceURI}`);
      if (root.children.length > most) wrong.push(`has ${root.children.length} pages`);
      const addresses = [];
      for (const url of root.children) {
        if (url.nodeName !== "url" || url.namespaceURI !== namespace) wrong.push(`has the element ${url.nodeName}`);
        // The schema wants loc once, and knows three other elements, each at most once.
        const names = [...url.children].map((child) => child.nodeName);
        const known = names.every((name) => ["loc", "lastmod", "changefreq", "priority"].includes(name));
        if (!known || new Set(names).size !== names.length || !names.includes("loc")) wrong.push(`has a url of ${names}`);
        if ([...url.attributes, ...[...url.children].flatMap((child) => [...child.attributes])].length) wrong.push("has attributes that the schema doesn't know");
        const address = url.querySelector("loc")?.textContent ?? "";
        if (address.length < 12 || address.length > longest || !/^[!-~]+$/.test(address)) wrong.push(`has the address ${address}`);
        const date = url.querySelector("lastmod")?.textContent ?? "2025-01-01";
        if (!/^\d{4}(-\d\d(-\d\d(T.+)?)?)?$/.test(date)) wrong.push(`has the date ${date}`);
        addresses.push(address);
      }
      return { wrong, addresses };
    },
    [await response.text(), NAMESPACE, MOST, LONGEST],
  );
  wrong.slice(0, 5).forEach(say);
  const expected = pages.map((path) => `${SITE}${path}`);
  addresses.filter((address) => !expected.includes(address)).forEach((address) => say(`lists ${address}, which is not a page`));
  expected.filter((address) => !addresses.includes(address)).forEach((address) => say(`lacks ${address}`));
  if (new Set(addresses).size !== addresses.length) say("lists a page twice");
}
