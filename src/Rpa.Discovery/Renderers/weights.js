// The candidates at other weights, as the library orders them: every sum in its order, so that the last bit is the same.
(() => {
  'use strict';
  const source = document.getElementById('weighing');
  if (!source) return;
  const { figures, words } = JSON.parse(source.textContent);
  const { aims, counts, hundred, fewestForYears, order: studyOrder } = figures;
  const better = .8, fewest = 10, leastBlocks = 2, resamplings = 1000;
  const counting = [...aims.keys()].filter(a => counts[a]);

  let points; // unpacked at the first weighting: a page that is only read does not wait for it
  const unpacked = () => {
    const raw = atob(figures.numbers), bytes = new Uint8Array(raw.length);
    for (let i = 0; i < raw.length; i++) bytes[i] = raw.charCodeAt(i);
    const all = new DataView(bytes.buffer);
    let at = 0;
    const next = () => all.getFloat64(8 * at++, true);
    const row = () => { const p = new Float64Array(aims.length); for (const a of counting) p[a] = next(); return p; };
    const means = figures.runs.map(row);
    const runs = figures.runs.map(count => {
      const byAim = aims.map(() => new Float64Array(count));
      for (const a of counting) for (let r = 0; r < count; r++) byAim[a][r] = next();
      return byAim;
    });
    return { means, runs, files: figures.taken.map(file => [...file].map(taken => taken === '1' ? row() : null)) };
  };

  const shares = weights => {
    const counted = weights.map((w, a) => counts[a] ? w : 0);
    let sum = 0;
    for (const w of counted) sum += w;
    return counted.map((w, a) => sum > 0 ? w / sum : counts[a] ? 1 / counting.length : 0);
  };
  const value = (p, w) => { let v = 0; for (let a = 0; a < p.length; a++) v += w[a] * p[a]; return v; };

  // Count, mean and variance of numbers seen one by one (Welford 1962).
  const spread = numbers => {
    let count = 0, mean = 0, squares = 0;
    for (const x of numbers) { count++; const off = x - mean; mean += off / count; squares += off * (x - mean); }
    const variance = count < 2 ? 0 : squares / (count - 1);
    return { mean, variance, error: count < 2 ? 0 : Math.sqrt(variance / count) };
  };
  const sorted = numbers => Float64Array.from(numbers).sort();
  const between = (sorted, rank) => {
    const below = Math.trunc(rank);
    return sorted[below] + (rank - below) * (sorted[Math.min(below + 1, sorted.length - 1)] - sorted[below]);
  };
  const quantile = (sorted, p) => between(sorted, p * (sorted.length - 1));
  const ofOneMore = (sorted, p) => between(sorted, Math.min(Math.max(p * (sorted.length + 1) - 1, 0), sorted.length - 1));

  // The luck of single years taken out of amounts that were each seen over one year of a possible file.
  const logistic = Math.sqrt(3) / Math.PI;
  const luckOf = (years, length) => ({ variance: years.length < fewestForYears ? 0 : spread(years).variance * length, years: years.length });
  const keptOf = (luck, variance, count) => {
    if (luck.variance <= 0 || !(variance > 0)) return 1;
    const scale = logistic * Math.sqrt(2 / (count - 1) + 2 / (luck.years - 1)), left = (1 - luck.variance / variance) / scale;
    const share = scale * (Math.max(0, left) + Math.log(1 + Math.exp(-Math.abs(left))));
    return Math.sqrt(Math.min(1, share + 1 / count));
  };
  const withoutYears = (byFile, luck) => {
    const seen = sorted(byFile.filter(Number.isFinite)), kept = keptOf(luck, spread(seen).variance, seen.length);
    if (kept === 1) return byFile;
    const middle = quantile(seen, .5);
    return byFile.map(x => middle + (x - middle) * kept);
  };
  const half = lead => lead > 0 ? 1 : lead === 0 ? .5 : 0;

  // Runs drawn anew, the same ones for every candidate: only where possible files cannot tell two apart.
  let redrawn;
  const resampled = () => {
    const word = z => BigInt.asUintN(64, z);
    const mix = z => {
      z ^= z >> 32n; z = word(z * 0xd6e8feb86659fd93n);
      z ^= z >> 32n; z = word(z * 0xd6e8feb86659fd93n);
      return z ^ (z >> 32n);
    };
    const key = BigInt(figures.key), replications = Math.max(0, ...figures.runs);
    const times = new Float64Array(replications), draws = [];
    for (let b = 0; replications > 0 && b < resamplings; b++) {
      times.fill(0);
      for (let i = 0; i < replications; i++) {
        const bits = mix(word(key + word(BigInt(b * replications + i) * 0x9E3779B97F4A7C15n)));
        times[Math.trunc((Number(bits >> 12n) + .5) * (1 / 2 ** 52) * replications)]++;
      }
      draws.push(points.runs.map(byAim => byAim.map(runs => {
        let sum = 0, count = 0, all = 0;
        for (let r = 0; r < runs.length; r++) { sum += times[r] * runs[r]; count += times[r]; all += runs[r]; }
        return count > 0 ? sum / count : runs.length === 0 ? 0 : all / runs.length;
      })));
    }
    return draws;
  };

  const range = (candidate, w, own) => {
    if (!figures.doubtful[candidate] || points.files.length === 0) return null;
    const luck = luckOf(own, figures.fileYears > 0 ? figures.years / figures.fileYears : 0);
    const drawn = withoutYears(points.files.map(file => file[candidate] ? value(file[candidate], w) : NaN), luck)
      .map((amount, i) => ({ amount, block: figures.blocks[i] })).filter(d => Number.isFinite(d.amount));
    if (drawn.length < fewest) return null;
    let parts = [...new Set(drawn.map(d => d.block))].map(block => drawn.filter(d => d.block === block)).filter(part => part.length >= fewest);
    if (parts.length < leastBlocks) {
      const middle = Math.trunc(drawn.length / 2);
      parts = [drawn.slice(0, middle), drawn.slice(middle)];
    }
    parts = parts.map(part => sorted(part.map(d => d.amount)));
    const all = sorted(drawn.map(d => d.amount));
    const error = p => spread(parts.map(part => quantile(part, p))).error;
    return { p10: ofOneMore(all, .1), p50: quantile(all, .5), p90: ofOneMore(all, .9), error: Math.max(error(.1), error(.9)) };
  };

  // From the first place down.
  const placesAt = weights => {
    points ??= unpacked();
    const w = shares(weights);
    const own = points.means.map(p => value(p, w));
    const byValue = [...own.keys()].sort((one, other) => own[other] - own[one]);
    const runs = points.runs.map(byAim => {
      const values = new Float64Array(byAim[0].length);
      for (let a = 0; a < aims.length; a++) for (let r = 0; r < values.length; r++) values[r] += w[a] * byAim[a][r];
      return values;
    });
    const files = points.files.map(file => file.map(p => p ? value(p, w) : NaN));
    const length = figures.fileYears > 0 ? figures.years / figures.fileYears : 1;
    let drawn;
    const shareBetter = (one, other) => {
      const count = Math.min(runs[one].length, runs[other].length);
      const luck = luckOf(runs[one].slice(0, count).map((v, r) => v - runs[other][r]), length);
      const leads = withoutYears(files.map(file => file[one] - file[other]).filter(Number.isFinite), luck);
      let sum = 0;
      if (leads.length >= fewest && Math.max(...leads) !== Math.min(...leads)) {
        for (const lead of leads) sum += half(lead);
        return sum / leads.length;
      }
      redrawn ??= resampled();
      drawn ??= redrawn.map(draw => draw.map(p => value(p, w)));
      if (drawn.length === 0) return half(own[one] - own[other]);
      for (const draw of drawn) sum += half(draw[one] - draw[other]);
      return sum / drawn.length;
    };
    const beats = own.map((_, one) => own.map((_, other) => one !== other && shareBetter(one, other) >= better));
    const order = [...byValue];
    for (let round = 0, changed = true; changed && round < order.length; round++) {
      changed = false;
      for (let i = 1; i < order.length; i++) {
        if (!beats[order[i]][order[i - 1]]) continue;
        [order[i - 1], order[i]] = [order[i], order[i - 1]];
        changed = true;
      }
    }
    const levels = order.map(() => 0);
    for (let level = 1, first; (first = levels.indexOf(0)) >= 0; level++)
      for (let i = first; i < levels.length; i++)
        if (levels[i] === 0 && !beats[order[first]][order[i]]) levels[i] = level;
    return order.map((candidate, i) => {
      let rank = i;
      while (rank > 0 && own[order[rank]] === own[order[rank - 1]]) rank--;
      return {
        candidate, rank: rank + 1, level: levels[i], points: own[candidate], value: spread(runs[candidate]).mean,
        best: 1 + order.filter(c => beats[c][candidate]).length, worst: order.length - order.filter(c => beats[candidate][c]).length,
        range: range(candidate, w, runs[candidate]),
      };
    });
  };

  // Numbers as the report writes them: at most three digits that mean something.
  const filled = (template, ...parts) => template.replace(/\{(\d)\}/g, (_, i) => parts[i]);
  const significant = (x, digits = 3) => {
    if (!Number.isFinite(x)) return '–';
    if (x === 0) return '0';
    const [mantissa, power] = Math.abs(x).toExponential(digits - 1).split('e');
    const all = mantissa.replace('.', ''), exponent = Number(power);
    const whole = exponent < 0 ? '0' : all.padEnd(exponent + 1, '0').slice(0, exponent + 1);
    const fraction = (exponent < 0 ? '0'.repeat(-exponent - 1) + all : all.slice(exponent + 1)).replace(/0+$/, '');
    return (x < 0 ? '-' : '') + whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction ? '.' + fraction : '');
  };
  const percent = (share, say, digits = 3) => {
    const of = share * 100, text = significant(of, digits);
    return filled(say.share, of > 0 && of < .1 ? '<0.1' : of < 100 && text === '100' ? digits < 3 ? '>99' : '>99.9' : text);
  };
  // Hundredths of a point are all that anybody reads.
  const shown = x => significant(Math.abs(x) < .005 ? 0 : Math.abs(x) < 1 ? Math.sign(x) * Math.round(Math.abs(x) * 100) / 100 : x);
  const ranged = ({ value: mean, range: r }, say) => {
    if (!r || (r.p10 === mean && r.p90 === mean)) return shown(mean);
    const out = mean < r.p10 - r.error || mean > r.p90 + r.error;
    const alike = shown(r.p10) === shown(r.p90);
    if (alike && out && !figures.isUnsure) return filled(say.aboutMedian, shown(mean), shown(r.p50));
    if (alike && shown(mean) === '0' && !figures.isUnsure) return shown(mean);
    let limits = mean !== 0 && alike && !out
      ? filled(say.within, percent(Math.abs(Math.max(r.error, (r.p90 - r.p10) / 2) / mean), say)) : filled(say.fromTo, shown(r.p10), shown(r.p90));
    if (figures.isUnsure) limits = filled(say.unsure, limits);
    return out ? filled(say.median, shown(mean), limits, shown(r.p50)) : filled(say.limits, shown(mean), limits);
  };
  const place = (p, places, say) => {
    const text = p.best === p.worst ? String(p.best) : filled(say.places, p.best, p.worst);
    return p.level === places[0].level && places.filter(o => o.level === p.level).length > 1 ? filled(say.level, text) : text;
  };
  const rate = (w, say) => {
    const per = id => { const a = aims.indexOf(id); return counts[a] && hundred[a] > 0 ? w[a] / hundred[a] : 0; };
    const overtime = per('overtime'), money = per('money'), time = per('time');
    if (!(overtime > 0) || !(money > 0 || time > 0)) return say.none;
    const inMoney = money > 0 && filled(say.money, significant(Math.min(overtime / money, 1e15))), hours = time > 0 && significant(overtime / time);
    return inMoney && hours ? filled(say.rateOfBoth, inMoney, hours) : inMoney || filled(say.rateInHours, hours);
  };

  // One line that '--weights' reads, and back again.
  const lineOf = weights => `--weights "${aims.map((id, a) => `${id}=${weights[a]}`).join(',')}"`;
  const read = line => {
    const said = aims.map(() => 0), named = new Set();
    for (const part of line.normalize('NFKC').replace(/^\s*--weights[\s=]*/, '').replace(/["'「」]/g, '').split(/[,、]/)) {
      if (!part.trim()) continue;
      const [id, number, more] = part.split(/[=:]/).map(p => p.trim());
      if (more !== undefined || !aims.includes(id) || named.has(id) || !/^(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(number ?? '') || !Number.isFinite(Number(number))) return null;
      named.add(id);
      said[aims.indexOf(id)] = Number(number);
    }
    return said.some(w => w > 0) ? said : null;
  };

  const parts = [...document.querySelectorAll('.weights')].map(part => {
    const [orderTable, weightsTable] = part.querySelectorAll('table');
    const rows = [];
    [...orderTable.tBodies[0].rows].forEach((row, i) => { rows[studyOrder[i]] = row; });
    return {
      rows, body: orderTable.tBodies[0], own: [...weightsTable.tBodies[0].rows].map(row => row.cells[1]), say: words[part.closest('[lang]').lang],
      sliders: [...part.querySelectorAll('[data-aim]')], outputs: [...part.querySelectorAll('output')], flip: part.querySelector('.flip'),
      line: part.querySelector('.line input'), told: part.querySelector('.line [role=status]'), root: part,
    };
  });
  let own = [...figures.study];

  const show = (moved, typed) => {
    const isNothing = !own.some((w, a) => counts[a] && w > 0);
    const w = shares(own), places = isNothing ? null : placesAt(own);
    for (const part of parts) {
      const { say } = part;
      part.sliders.forEach((slider, a) => {
        if (slider !== moved) slider.value = moved ? own[a] : isNothing ? 0 : 100 * w[a];
        const text = counts[a] ? percent(isNothing ? 0 : w[a], say, 2) : say.none;
        part.outputs[a].textContent = text;
        slider.setAttribute('aria-valuetext', text);
        part.own[a].textContent = text;
      });
      part.told.textContent = '';
      part.line.removeAttribute('aria-invalid');
      if (part.line !== typed) part.line.value = isNothing ? '' : lineOf(own);
      if (isNothing) { part.flip.textContent = say.nothing; continue; }
      part.own[aims.length].textContent = rate(w, say);
      for (const p of places) {
        const row = part.rows[p.candidate];
        part.body.append(row);
        row.cells[0].textContent = place(p, places, say);
        row.cells[2].textContent = ranged(p, say);
        row.dataset.figures = JSON.stringify(p);
      }
      const title = candidate => part.rows[candidate].cells[1].textContent;
      part.flip.textContent = places[0].candidate === studyOrder[0]
        ? filled(say.sameFirst, title(studyOrder[0])) : filled(say.otherFirst, title(places[0].candidate), title(studyOrder[0]));
    }
  };

  for (const part of parts) {
    for (const slider of part.sliders)
      slider.addEventListener('input', () => { own = part.sliders.map(s => Number(s.value)); show(slider); });
    for (const button of part.root.querySelectorAll('[data-weights]'))
      button.addEventListener('click', () => { own = [...(button.dataset.weights === 'study' ? figures.study : figures.people[button.dataset.weights])]; show(); });
    part.line.value = lineOf(own);
    part.line.addEventListener('input', () => {
      const said = read(part.line.value);
      if (said) { own = said; show(null, part.line); return; }
      part.line.setAttribute('aria-invalid', 'true');
      part.told.textContent = part.say.notWeights;
    });
    part.root.querySelector('.line button').addEventListener('click', async () => {
      part.line.select();
      try { await navigator.clipboard.writeText(part.line.value); } catch { document.execCommand('copy'); }
      part.told.textContent = part.say.copied;
    });
  }
})();
