export {
  type BodyForm,
  describeBody,
  type DescribedBody,
  type DescribedField,
} from "./bodies/describe-body.ts";
export { describeStream, type StreamForm } from "./bodies/describe-stream.ts";
export { preferredMediaType } from "./bodies/preferred-media-type.ts";
export { sentMediaType } from "./bodies/sent-media-type.ts";
export { writeBody } from "./bodies/write-body.ts";
