/**
 * What a description says, without the marks of HTML that stand in many: paragraphs are apart by an
 * empty line, and what is no mark stays. It is for reading, and makes nothing harmless.
 */
export function plainText(description: string): string {
  if (!description.includes("<") && !description.includes("&")) return description;
  return description
    .replaceAll(/<(?:\/p|\/div|\/h[1-6]|\/ul|\/ol|br ?\/?)>/giu, "\n\n")
    .replaceAll(/<li>/giu, "\n\n• ")
    .replaceAll(
      /<\/?(?:p|div|h[1-6]|ul|ol|li|code|pre|strong|em|b|i|span|a|sup|sub|tt)(?: [^<>]{0,500})?>/giu,
      "",
    )
    .replaceAll(/&(?:amp|lt|gt|quot|apos|nbsp|#39);/gu, (entity) => entities[entity] ?? entity);
}

const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
  "&nbsp;": " ",
  "&#39;": "'",
};
