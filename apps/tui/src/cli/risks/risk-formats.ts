/** How the risks of tokens can be written. */
export const riskFormats = ["text", "json", "markdown", "github", "sarif", "junit", "ctrf"] as const;

export type RiskFormat = (typeof riskFormats)[number];
