// What draws the pictures. It stands right behind the first of them, so that this one is drawn while the rest of the page is still read.
const pictures = (() => {
  'use strict';
  const root = document.documentElement;
  const paperWidth = 690; // an A4 page less its margins, in CSS pixels
  const drawn = new Map();
  const all = { drawn, onPaper: false };

  const colour = name => getComputedStyle(root).getPropertyValue(name).trim();
  const series = () => [1, 2, 3, 4, 5, 6, 7, 8].map(i => colour('--c' + i));

  // '--name' in the place of a colour stands for the page's own colour, so that a picture follows light, dark and paper.
  const optionOf = text => JSON.parse(text, (key, value) =>
    /color$/i.test(key) ? (Array.isArray(value) ? value.map(named) : named(value)) : value);
  const named = value => typeof value === 'string' && value.startsWith('--') ? colour(value) : value;

  // An interval within an interval, and a dot: index, low, high, inner low, inner high, middle.
  const interval = (params, api) => {
    const at = i => api.coord([api.value(i), api.value(0)]);
    const row = api.size([0, 1])[1];
    const children = [];
    const bar = (from, to, share, fill) => {
      if (!Number.isFinite(api.value(from)) || !Number.isFinite(api.value(to))) return;
      const [a, b] = [at(from), at(to)];
      const height = row * share;
      children.push({ type: 'rect', shape: { x: Math.min(a[0], b[0]), y: a[1] - height / 2, width: Math.max(2, Math.abs(b[0] - a[0])), height, r: 2 }, style: { fill } });
    };
    bar(1, 2, .26, colour('--range'));
    bar(3, 4, .26, colour('--noise'));
    if (Number.isFinite(api.value(5)))
      children.push({ type: 'circle', shape: { cx: at(5)[0], cy: at(5)[1], r: 5 }, style: { fill: colour('--dot'), stroke: colour('--paper'), lineWidth: 1.5 } });
    return { type: 'group', children };
  };

  // How high the names of a legend are, with a gap to the first bar's name.
  const legendRoom = (names, width) => {
    width -= 20;
    const pen = document.createElement('canvas').getContext('2d');
    pen.font = '12px ' + getComputedStyle(document.body).fontFamily;
    let lines = 1, used = 0;
    for (const name of names) {
      const wide = pen.measureText(name).width + 46;
      if (used > 0 && used + wide > width) { lines++; used = 0; }
      used += wide;
    }
    return 24 * lines + 8;
  };

  const themed = (option, width) => {
    const ink = colour('--ink'), soft = colour('--soft'), line = colour('--line');
    const axis = a => ({
      ...a,
      nameTextStyle: { color: soft, align: a.nameLocation === 'end' ? 'left' : 'center' },
      axisLabel: { color: a.type === 'category' ? ink : soft, hideOverlap: true, ...a.axisLabel, ...(a.axisLabel?.inside ? { width: width - 40, fontSize: 13, textBorderColor: colour('--paper'), textBorderWidth: 3 } : a.axisLabel?.width ? { width: Math.min(a.axisLabel.width, width * .3) } : {}) },
      axisLine: { lineStyle: { color: line }, ...a.axisLine },
      axisTick: { lineStyle: { color: line }, ...a.axisTick },
      splitLine: { lineStyle: { color: line }, ...a.splitLine },
    });
    const each = (part, change) => Array.isArray(part) ? part.map(change) : part && change(part);
    option.color ??= series();
    option.textStyle = { fontFamily: getComputedStyle(document.body).fontFamily, color: ink };
    option.animation = false;
    option.xAxis = each(option.xAxis, axis);
    option.yAxis = each(option.yAxis, axis);
    for (const part of ['legend', 'visualMap'])
      option[part] = each(option[part], p => ({ ...p, textStyle: { color: ink, ...p.textStyle } }));
    if (option.legend) {
      const room = legendRoom(option.legend.data, width);
      Object.assign(option.legend, { top: 0, left: 4, itemGap: 14 });
      option.grid.top += room;
    }
    option.tooltip = {
      renderMode: 'richText', confine: true, backgroundColor: colour('--paper'), borderColor: line, textStyle: { color: ink, fontSize: 13, width: Math.min(340, width - 60), overflow: 'break' },
      formatter: p => p.data?.tip ?? '',
    };
    option.aria = { enabled: true, label: { enabled: false }, decal: { show: all.onPaper && option.decals === true } };
    delete option.decals;
    for (const s of option.series) {
      if (s.type === 'custom') s.renderItem = interval;
      if (s.type === 'sankey') s.label = { width: width * .27, ...s.label };
    }
    return option;
  };

  // The library stands packed in the page. A browser unpacks it beside its other work; where it cannot, or a printer does not wait, a script
  // does so at once. That it came out whole is seen by the policy, which knows its hash.
  const packed = document.getElementById('library');
  let library = null;
  const bytes = () => {
    if (Uint8Array.fromBase64) return Uint8Array.fromBase64(packed.textContent);
    const raw = atob(packed.textContent), input = new Uint8Array(raw.length);
    for (let i = 0; i < raw.length; i++) input[i] = raw.charCodeAt(i);
    return input;
  };
  const unpack = async () => {
    const stream = new DecompressionStream('deflate-raw'), writer = stream.writable.getWriter();
    writer.write(bytes());
    writer.close();
    library = await new Response(stream.readable).text();
  };
  const load = () => {
    const script = document.createElement('script');
    script.textContent = library ?? inflated(bytes(), Number(packed.dataset.size));
    document.head.append(script);
    packed.remove();
    library = null;
  };

  const draw = plot => {
    if (drawn.has(plot)) { drawn.get(plot).dispose(); drawn.delete(plot); }
    const data = plot.parentNode.querySelector('script');
    const width = all.onPaper ? paperWidth : plot.clientWidth;
    if (width === 0) return;
    if (!self.echarts) load();
    const { height: least, option } = optionOf(data.textContent);
    const height = least + (option.legend ? legendRoom(option.legend.data, width) : 0);
    plot.style.height = height + 'px';
    const chart = echarts.init(plot, null, { renderer: 'canvas', width, height, devicePixelRatio: all.onPaper ? 2 : undefined });
    chart.setOption(themed(option, width));
    chart.getZr().flush();
    if (drawn.size === 0) performance.mark('first-picture');
    drawn.set(plot, chart);
  };

  // The words are on the screen before the library runs, and it runs before the rest of the page is read.
  const words = new Promise(there => requestAnimationFrame(() => self.scheduler?.postTask ? scheduler.postTask(there, { priority: 'user-blocking' }) : setTimeout(there)));
  all.ready = Promise.allSettled([unpack(), words]);
  all.drawFirst = () => {
    const first = [...document.querySelectorAll('.plot')].find(plot => plot.clientWidth > 0);
    if (first && !drawn.has(first)) draw(first);
  };
  all.ready.then(all.drawFirst);
  return Object.assign(all, { colour, draw });
})();
