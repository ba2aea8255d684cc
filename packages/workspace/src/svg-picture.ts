/** The look of all pictures of the documentation: a dark window with a title bar. */
export const pictureLook = {
  margin: 14,
  titleHeight: 38,
  paper: "#15181e",
  ink: "#d5dae3",
  dots: ["#f0655b", "#e9b64a", "#56b365"],
  font: "ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace",
  // The 16 colours of a terminal, in their order.
  palette: [
    "#2b303b",
    "#f07178",
    "#7fc77c",
    "#e6c15c",
    "#6ca8f0",
    "#c58af0",
    "#5fc8d0",
    "#d5dae3",
    "#5c6370",
    "#ff8b92",
    "#9ee09b",
    "#ffd97a",
    "#8cc0ff",
    "#d8a8ff",
    "#82e0e8",
    "#ffffff",
  ],
} as const;

/** A picture for the documentation: the window, and in it the given elements. */
export function svgPicture(
  elements: readonly string[],
  size: {
    readonly width: number;
    readonly height: number;
    readonly fontSize: number;
    readonly title: string;
  },
): string {
  const { width, height, fontSize } = size;
  const { dots, font, margin, paper } = pictureLook;
  const title = escapeXml(size.title);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${title}">`,
    `<title>${title}</title>`,
    `<rect width="${width}" height="${height}" rx="8" fill="${paper}"/>`,
    ...dots.map(
      (colour, index) => `<circle cx="${margin + 8 + index * 20}" cy="17" r="6" fill="${colour}"/>`,
    ),
    `<g font-family="${font}" font-size="${fontSize}" xml:space="preserve" style="white-space:pre">`,
    ...elements,
    "</g>",
    "</svg>",
    "",
  ].join("\n");
}

/** A text as it stands in XML. */
export function escapeXml(text: string): string {
  return text.replaceAll(/[&<>"]/gu, (character) => `&#${character.codePointAt(0)};`);
}

/** A length in pixels, to a tenth. */
export function toPixels(length: number): number {
  return Math.round(length * 10) / 10;
}
