import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { type Page, readPage } from "./read-page.ts";

/**
 * The links in the Markdown pages of a folder that lead nowhere in it, one line each, such as
 * `README.md:7: docs/old.md does not exist`. Addresses of the web are not looked at. A link to a
 * file of tests that has a title must name a test in it: `[test](a.test.ts "adds up")`.
 */
export function findBrokenLinks(root: string): readonly string[] {
  const pages = new Map<string, Page>();
  const pageOf = (file: string): Page => {
    const known = pages.get(file) ?? readPage(readFileSync(join(root, file), "utf8"));
    pages.set(file, known);
    return known;
  };
  return listPages(root).flatMap((file) =>
    pageOf(file).links.flatMap(({ line, target, title }) => {
      const reason = faultOf(target, title, { root, file, pageOf });
      return reason === undefined ? [] : [`${file}:${line}: ${target.replace(/^\//u, "")} ${reason}`];
    }),
  );
}

interface Place {
  readonly root: string;
  /** The page with the link. */
  readonly file: string;
  readonly pageOf: (file: string) => Page;
}

function faultOf(
  target: string,
  title: string | undefined,
  { root, file, pageOf }: Place,
): string | undefined {
  if (/^(?:[a-z][a-z+.-]*:|\/\/)/iu.test(target)) return undefined;
  const [path = "", anchor] = target.split("#", 2);
  const named = decodeURIComponent(path);
  const place =
    named === "" ? file : normalize(named.startsWith("/") ? named.slice(1) : join(dirname(file), named));
  if (place.startsWith("..")) return "is outside of the repository";
  if (!existsSync(join(root, place))) return "does not exist";
  if (title !== undefined && /\.test\.tsx?$/u.test(place) && !hasTest(join(root, place), title))
    return `has no test that is called "${title}"`;
  if (anchor === undefined || !place.endsWith(".md") || statSync(join(root, place)).isDirectory())
    return undefined;
  return pageOf(place).anchors.has(decodeURIComponent(anchor)) ? undefined : `names no heading of ${place}`;
}

// A title is the first argument of `it`, `describe` or what their `each` gives.
function hasTest(file: string, title: string): boolean {
  const text = readFileSync(file, "utf8");
  return Array.from(text.matchAll(/\(\s*"((?:[^"\\\n]|\\.)*)"\s*,/gu)).some(([, found]) => found === title);
}

function listPages(root: string): readonly string[] {
  // A pattern that does not say so leaves out folders that begin with a dot.
  return globSync(["**/*.md", ".*/**/*.md"], {
    cwd: root,
    exclude: (name) => ["node_modules", ".git", "dist", "reports"].includes(name),
  }).toSorted();
}
