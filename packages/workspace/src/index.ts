export { fetchPackage, type FetchedPackage } from "./fetch-package.ts";
export { writeReadmeExamples } from "./readme-examples.ts";
export { escapeXml, pictureLook, svgPicture, toPixels } from "./svg-picture.ts";
