import { Box, render, Text } from "ink";

// The peer: what Ink itself needs to show anything.
render(
  <Box borderStyle="round">
    <Text>one box</Text>
  </Box>,
);
