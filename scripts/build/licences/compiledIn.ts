import type { Notice } from "./notice";
import { standardText } from "./standardText";

interface Library extends Pick<Notice, "name" | "licence" | "source"> {
  readonly holders: readonly string[];
  /** Text in a WebAssembly file that shows that the library is compiled into it, or one that is never without it. */
  readonly sign: string;
}

/** The libraries that XNNPACK is built on leave no text of their own. */
const XNNPACK = "xnn_";
/**
 * So does the C library that Emscripten brings, whose mathematical functions are FreeBSD's. LLVM's own need not be named
 * (its exception to Apache-2.0).
 */
const EMSCRIPTEN = "emscripten";

/** Text is checked by a part of it with a licence of its own, which leaves no text either. */
const PROTOBUF = "third_party/protobuf/";

/** The packages say nothing of what is compiled into their WebAssembly; the files themselves do. */
const LIBRARIES: readonly Library[] = [
  {
    name: "XNNPACK",
    licence: "BSD-3-Clause",
    source: "https://github.com/google/XNNPACK",
    holders: ["Copyright (c) Facebook, Inc. and its affiliates. All rights reserved.", "Copyright 2019 Google LLC"],
    sign: XNNPACK,
  },
  {
    name: "pthreadpool",
    licence: "BSD-2-Clause",
    source: "https://github.com/google/pthreadpool",
    holders: ["Copyright (c) 2017 Facebook Inc.", "Copyright (c) 2015-2017 Georgia Institute of Technology"],
    sign: XNNPACK,
  },
  {
    name: "cpuinfo",
    licence: "BSD-2-Clause",
    source: "https://github.com/pytorch/cpuinfo",
    holders: [
      "Copyright (c) 2017 Facebook Inc.",
      "Copyright (c) 2012-2017 Georgia Institute of Technology",
      "Copyright (c) 2010-2012 Marat Dukhan",
    ],
    sign: XNNPACK,
  },
  {
    name: "FP16",
    licence: "MIT",
    source: "https://github.com/Maratyszcza/FP16",
    holders: ["Copyright (c) 2017 Facebook Inc.", "Copyright (c) 2017 Georgia Institute of Technology"],
    sign: XNNPACK,
  },
  {
    name: "FXdiv",
    licence: "MIT",
    source: "https://github.com/Maratyszcza/FXdiv",
    holders: ["Copyright (c) 2016 Marat Dukhan"],
    sign: XNNPACK,
  },
  {
    name: "Emscripten",
    licence: "MIT",
    source: "https://github.com/emscripten-core/emscripten",
    holders: ["Copyright (c) 2010-2014 Emscripten authors"],
    sign: EMSCRIPTEN,
  },
  {
    name: "musl",
    licence: "MIT",
    source: "https://musl.libc.org/",
    holders: [
      "Copyright (c) 2005-2020 Rich Felker, et al.",
      "Copyright (c) 2017-2018 Arm Limited",
      "Copyright (c) 2011 Valentin Ochs",
    ],
    sign: EMSCRIPTEN,
  },
  {
    name: "FreeBSD msun",
    licence: "Sun",
    source: "https://musl.libc.org/",
    holders: ["Copyright (c) 1993, 2004 Sun Microsystems, Inc. All rights reserved."],
    sign: EMSCRIPTEN,
  },
  {
    name: "Eigen",
    licence: "MPL-2.0",
    source: "https://gitlab.com/libeigen/eigen",
    holders: [],
    sign: "EigenForTFLite",
  },
  {
    name: "Protocol Buffers",
    licence: "BSD-3-Clause",
    source: "https://github.com/protocolbuffers/protobuf",
    holders: ["Copyright 2008 Google Inc. All rights reserved."],
    sign: PROTOBUF,
  },
  {
    name: "utf8_range",
    licence: "MIT",
    source: "https://github.com/protocolbuffers/protobuf",
    holders: ["Copyright (c) 2019 Yibo Cai", "Copyright 2022 Google LLC"],
    sign: PROTOBUF,
  },
  {
    name: "fft2d",
    licence: "Ooura",
    source: "https://www.kurims.kyoto-u.ac.jp/~ooura/fft.html",
    holders: ["Copyright (c) 1997, 2001 Takuya Ooura"],
    sign: "rfft2d",
  },
  ...[
    ["TensorFlow Lite", "https://github.com/tensorflow/tensorflow", "tensorflow/lite"],
    ["ML Drift", "https://github.com/google-ai-edge/LiteRT", "ml_drift"],
    ["Abseil", "https://github.com/abseil/abseil-cpp", "third_party/absl/"],
    ["ruy", "https://github.com/google/ruy", "third_party/ruy/"],
    ["gemmlowp", "https://github.com/google/gemmlowp", "8gemmlowp"],
  ].map(([name = "", source = "", sign = ""]) => ({ name, licence: "Apache-2.0", source, sign, holders: [] })),
];

/** The notices of what is compiled into WebAssembly files, given by their paths in the extension. */
export function compiledIn(files: ReadonlyMap<string, Uint8Array>): Notice[] {
  return LIBRARIES.flatMap(({ name, licence, source, holders, sign }) => {
    const within = [...files].filter(([, bytes]) =>
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(sign),
    );
    if (within.length === 0) return [];
    const version = `in ${within.map(([path]) => path).join(", ")}`;
    const text = `${holders.join("\n")}\n\n${standardText(licence)}`.trim();
    return [{ name, version, licence, source, text }];
  });
}
