import type { ReadPermissions } from "@cftokens/openapi";
import type { OptionDescription } from "./command-description.ts";
import { option } from "./command-options.ts";
import { type Arguments, valuesOf } from "./read-arguments.ts";

/** The options that say what documents may refer to outside of their own folders. */
export function permissionOptions(documents: string): readonly OptionDescription[] {
  return [
    option("allow-file", `a file or folder that ${documents} may refer to outside of their own folder`, {
      value: "PATH",
      repeatable: true,
    }),
    option("allow-host", `a host that ${documents} may refer to`, { value: "HOST", repeatable: true }),
  ];
}

/** What these options allow; undefined where none is given. */
export function permissionsOf(args: Arguments): ReadPermissions | undefined {
  const [allowedFiles, allowedHosts] = [valuesOf(args, "allow-file"), valuesOf(args, "allow-host")];
  return allowedFiles.length + allowedHosts.length > 0 ? { allowedFiles, allowedHosts } : undefined;
}
