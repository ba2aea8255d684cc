export { beginRotation, type RotationApi, type RotationOutcome, secondToken } from "./begin-rotation.ts";
export { createRotationJournal, journalFolder } from "./rotation-journal.ts";
export { newTokenOf, type Rotation } from "./rotation.ts";
