export { fetchPackage, type FetchedPackage } from "./fetch-package.ts";
