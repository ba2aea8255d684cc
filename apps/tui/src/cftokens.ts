#!/usr/bin/env node
// The file that starts the program. A Node of years ago has to understand it too, so nothing in it
// is newer than `import()`.

if (isOlder(process.versions.node.split("."), minimumNode.split("."))) {
  process.stderr.write(
    "cftokens: this is Node " + process.versions.node + "; install Node " + minimumNode + " or newer\n",
  );
  process.exitCode = 1;
} else {
  // Node's warnings are for those who write a program, not for those who use it.
  process.removeAllListeners("warning");
  void import("./main.ts");
}

// Of versions like 22.18.0, which are compared by their first two numbers.
function isOlder(version: readonly string[], least: readonly string[]): boolean {
  return version[0] === least[0]
    ? Number(version[1]) < Number(least[1])
    : Number(version[0]) < Number(least[0]);
}

// Written in by the build, from the engines of package.json.
declare const minimumNode: string;
