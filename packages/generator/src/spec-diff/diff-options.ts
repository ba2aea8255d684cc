/** How a comparison can be printed. */
export const diffFormats = ["text", "json", "markdown", "github", "sarif", "junit", "ctrf"] as const;

/** Every option of the command that compares, as help tells it. */
export const diffOptions = [
  {
    option: `--format ${diffFormats.join("|")}`,
    isRepeatable: false,
    meaning:
      "for people, programs, a comment on a pull request, annotations of GitHub, code scanning, or test reports; the default is text",
  },
  {
    option: "--report FORMAT=FILE",
    isRepeatable: true,
    meaning: "write it to a file too, in one of these formats",
  },
  {
    option: "--impact",
    isRepeatable: false,
    meaning: "name what of a workspace with this program's layout calls, answers and tests what changed",
  },
  {
    option: "--allow-file PATH",
    isRepeatable: true,
    meaning: "a file or folder that the documents may refer to outside of their own folder",
  },
  { option: "--allow-host HOST", isRepeatable: true, meaning: "a host that the documents may refer to" },
] as const;
