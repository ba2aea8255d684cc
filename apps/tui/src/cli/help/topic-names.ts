/** What `cftokens help TOPIC` tells of, with what it is about. */
export const topicNames = [
  ["credentials", "where the credential comes from, and what it must be allowed"],
  ["profiles", "several credentials by name"],
  ["config", "the config file, member by member"],
  ["environment", "the environment variables that are read"],
  ["exit-codes", "what the exit codes mean"],
  ["secrets", "where a new secret goes, and what never holds one"],
  ["contract", "whether an API answers as its documents say"],
  ["risks", "risks as a gate: rules, exceptions, reports"],
  ["completion", "completion in bash, zsh, fish and PowerShell"],
] as const satisfies readonly (readonly [name: string, about: string])[];

export type TopicName = (typeof topicNames)[number][0];

/** The topic of this name; undefined where there is none. */
export function findTopic(name: string): TopicName | undefined {
  return topicNames.find(([topic]) => topic === name)?.[0];
}
