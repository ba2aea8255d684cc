import { expect, it } from "vitest";
import { describeOpenError } from "./describe-open-error.ts";

it.each([
  [
    "EACCES",
    "may not be written by you (EACCES). Let yourself write it and its folder (chmod u+w), or name another file.",
  ],
  ["EROFS", "may not be written by you (EROFS). Let yourself write it"],
  ["ENOSPC", "cannot be written; the disk may be full. Free some space."],
  ["ENOENT", "cannot be opened (ENOENT: made up). Check that the folder exists and can be written"],
])("a file that the system refuses with %s is told in one sentence", (code, sentence) => {
  const error = Object.assign(new Error(`${code}: made up`), { code });

  expect(describeOpenError("x.db", error).message).toContain(`The emulator's database "x.db" ${sentence}`);
});
