/** What a Markdown page points to, and what in it can be pointed to. */
export interface Page {
  readonly links: readonly PageLink[];
  /** Ids of its headings as GitHub makes them, and of its HTML elements. */
  readonly anchors: ReadonlySet<string>;
}

export interface PageLink {
  /** Counted from 1. */
  readonly line: number;
  /**
   * Such as `docs/tui.md#keys`; one that begins with a slash is meant from the root of the
   * repository.
   */
  readonly target: string;
  /** What stands in quotes behind the target, such as the title of a test. */
  readonly title: string | undefined;
}

/**
 * Reads the links, pictures and anchors of a page. Code that names a place of this repository from
 * its root, such as `packages/client/src`, counts as a link to it; other code and fenced blocks are
 * passed over.
 */
export function readPage(text: string): Page {
  const links: PageLink[] = [];
  const anchors = new Set<string>();
  let fence: string | undefined;
  for (const [index, line] of text.split("\n").entries()) {
    const mark = /^ *(`{3,}|~{3,})/u.exec(line)?.[1];
    if (mark !== undefined) fence = fence === undefined ? mark : line.trim() === fence ? undefined : fence;
    if (mark !== undefined || fence !== undefined) continue;
    for (const target of targetsIn(line)) links.push({ line: index + 1, ...target });
    for (const anchor of anchorsIn(line)) anchors.add(firstFree(anchor, anchors));
  }
  return { links, anchors };
}

function targetsIn(line: string): readonly Omit<PageLink, "line">[] {
  const places = Array.from(
    line.matchAll(/`((?:apps|docs|examples|packages)\/(?!.*node_modules)[\w./-]+)`/gu),
    toTarget,
  );
  const prose = line.replaceAll(/(`+).*?\1/gu, "");
  const links = Array.from(prose.matchAll(/\]\(<?([^()\s>]+)>?(?: "([^"]*)")?\)/gu), toTarget);
  const references = Array.from(prose.matchAll(/^\[[^\]]+\]: <?(\S+?)>?$/gu), toTarget);
  const html = Array.from(prose.matchAll(/<(?:a|img)\b[^>]*\b(?:href|src)="([^"]*)"/gu), toTarget);
  return [
    ...places.map(({ target, title }) => ({ target: `/${target}`, title })),
    ...links,
    ...references,
    ...html,
  ];
}

function anchorsIn(line: string): readonly string[] {
  const heading = /^#{1,6} +(.*?)(?: +#+)? *$/u.exec(line)?.[1];
  const ids = Array.from(line.matchAll(/<\w+\b[^>]*\b(?:id|name)="([^"]*)"/gu), first);
  return heading === undefined ? ids : [headingAnchor(heading), ...ids];
}

// The id that GitHub gives a heading: letters, digits, hyphens and underscores of its text, spaces
// as hyphens.
function headingAnchor(heading: string): string {
  return heading
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, "$1")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M} _-]/gu, "")
    .replaceAll(" ", "-");
}

// A heading that occurs again gets a number.
function firstFree(anchor: string, taken: ReadonlySet<string>): string {
  if (!taken.has(anchor)) return anchor;
  let number = 1;
  while (taken.has(`${anchor}-${number}`)) number += 1;
  return `${anchor}-${number}`;
}

function toTarget([, target = "", title]: RegExpMatchArray): Omit<PageLink, "line"> {
  return { target, title };
}

function first([, group = ""]: RegExpMatchArray): string {
  return group;
}
