import { configDefaults, defineConfig } from "vitest/config";

// A mutation run that was ended early leaves its copy of the package in `reports`.
const config = defineConfig({ test: { exclude: [...configDefaults.exclude, "reports/**"] } });
// oxlint-disable-next-line import/no-default-export -- vitest reads the default export
export default config;
