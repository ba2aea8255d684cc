/** Every option of the command that generates clients, as help tells it. */
export const generateOptions = [
  { option: "--out FOLDER", isRepeatable: false, meaning: "where the code goes; nothing else may be there" },
  {
    option: "--check",
    isRepeatable: false,
    meaning: "write nothing, and exit with 1 where the code is not what the documents say",
  },
  { option: "--watch", isRepeatable: false, meaning: "generate again whenever a document changes" },
  {
    option: "--allow-file PATH",
    isRepeatable: true,
    meaning: "a file or folder that the documents may refer to outside of their own folder",
  },
  { option: "--allow-host HOST", isRepeatable: true, meaning: "a host that the documents may refer to" },
] as const;
