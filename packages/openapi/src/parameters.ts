export { mediaTypeOfParameter, schemaOfParameter } from "./parameters/parameter-content.ts";
export { type ParameterForm, writeParameter } from "./parameters/write-parameter.ts";
