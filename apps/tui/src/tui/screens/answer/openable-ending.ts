/**
 * What the name of a file ends in for a body that another program may open; undefined for a body
 * that it may run, such as HTML, SVG and scripts. The ending is of the type alone: a system goes by
 * it, and no name of a server's is taken.
 */
export function openableEnding(contentType: string): string | undefined {
  const type = contentType.split(";")[0]?.trim().toLowerCase() ?? "";
  const known = endings.get(type);
  if (known !== undefined) return known;
  return /^text\/[\w.+-]+$/u.test(type) && !mayRun.test(type) ? "txt" : undefined;
}

const endings: ReadonlyMap<string, string> = new Map([
  ["application/pdf", "pdf"],
  ["image/avif", "avif"],
  ["image/bmp", "bmp"],
  ["image/gif", "gif"],
  ["image/jpeg", "jpg"],
  ["image/png", "png"],
  ["image/tiff", "tiff"],
  ["image/webp", "webp"],
  ["image/vnd.microsoft.icon", "ico"],
  ["image/x-icon", "ico"],
]);

const mayRun = /html|script|xml|shell|python|perl|php|x-sh|x-csh/u;
