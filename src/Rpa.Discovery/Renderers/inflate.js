// What was packed (RFC 1951), for browsers that cannot unpack by themselves, and at once for a printer.
const inflated = (input, size) => {
  'use strict';
  const out = new Uint8Array(size);
  let at = 0, bits = 0, held = 0, end = 0;
  const need = count => { while (held < count) { bits |= input[at++] << held; held += 8; } };
  const take = count => {
    need(count);
    const value = bits & (1 << count) - 1;
    bits >>>= count;
    held -= count;
    return value;
  };
  // By the next bits of the input: which symbol, and how many bits it takes.
  const codesOf = lengths => {
    const longest = Math.max(...lengths), count = new Uint16Array(16), next = new Uint16Array(16), codes = new Uint16Array(1 << longest);
    for (const length of lengths) if (length > 0) count[length]++;
    for (let length = 1, code = 0; length < 16; length++) next[length] = code = code + count[length - 1] << 1;
    lengths.forEach((length, symbol) => {
      if (length === 0) return;
      let code = next[length]++, reversed = 0;
      for (let i = 0; i < length; i++, code >>= 1) reversed = reversed << 1 | code & 1;
      for (; reversed < codes.length; reversed += 1 << length) codes[reversed] = symbol << 4 | length;
    });
    return { codes, longest };
  };
  const symbolOf = ({ codes, longest }) => {
    need(longest);
    const found = codes[bits & (1 << longest) - 1];
    bits >>>= found & 15;
    held -= found & 15;
    return found >> 4;
  };
  // Of each symbol how far it begins, and how many bits say how much farther.
  const steps = (first, count, each, whole) => {
    const all = [];
    for (let i = 0, begin = first; i < count; i++) {
      const extra = Math.max(0, Math.trunc(i / each) - 1);
      all.push({ begin, extra });
      begin += 1 << extra;
    }
    if (whole) all.push({ begin: whole, extra: 0 });
    return all;
  };
  const runs = steps(3, 28, 4, 258), distances = steps(1, 30, 2);
  const lengthsOf = (order, count, codes) => {
    const lengths = [];
    while (lengths.length < count) {
      const symbol = symbolOf(codes);
      if (symbol < 16) lengths.push(symbol);
      else {
        const last = symbol === 16 ? lengths.at(-1) : 0;
        for (let times = symbol === 16 ? 3 + take(2) : symbol === 17 ? 3 + take(3) : 11 + take(7); times > 0; times--) lengths.push(last);
      }
    }
    return lengths;
  };
  const fixed = [Array.from({ length: 288 }, (_, i) => i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8), Array(30).fill(5)];
  const tables = () => {
    const [literals, far, some] = [257 + take(5), 1 + take(5), 4 + take(4)], own = Array(19).fill(0), order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
    for (let i = 0; i < some; i++) own[order[i]] = take(3);
    const all = lengthsOf(order, literals + far, codesOf(own));
    return [all.slice(0, literals), all.slice(literals)];
  };
  for (let last = 0; !last;) {
    last = take(1);
    const kind = take(2);
    if (kind === 0) {
      at -= held >> 3; // what was read beyond the byte
      bits = held = 0;
      const length = input[at] | input[at + 1] << 8;
      out.set(input.subarray(at + 4, at + 4 + length), end);
      at += 4 + length;
      end += length;
      continue;
    }
    const [literal, distance] = (kind === 1 ? fixed : tables()).map(codesOf);
    for (let symbol; (symbol = symbolOf(literal)) !== 256;) {
      if (symbol < 256) { out[end++] = symbol; continue; }
      const run = runs[symbol - 257], length = run.begin + take(run.extra), far = distances[symbolOf(distance)], back = far.begin + take(far.extra);
      for (const stop = end + length; end < stop; end++) out[end] = out[end - back];
    }
  }
  return new TextDecoder().decode(out);
};
