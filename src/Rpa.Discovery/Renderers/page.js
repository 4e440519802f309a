(() => {
  'use strict';
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const paperWidth = 690; // an A4 page less its margins, in CSS pixels
  const drawn = new Map();
  let onPaper = false;

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
    option.aria = { enabled: true, label: { enabled: false }, decal: { show: onPaper && option.decals === true } };
    delete option.decals;
    for (const s of option.series) {
      if (s.type === 'custom') s.renderItem = interval;
      if (s.type === 'sankey') s.label = { width: width * .27, ...s.label };
    }
    return option;
  };

  const draw = plot => {
    if (drawn.has(plot)) { drawn.get(plot).dispose(); drawn.delete(plot); }
    const data = plot.parentNode.querySelector('script');
    const width = onPaper ? paperWidth : plot.clientWidth;
    if (width === 0) return;
    if (drawn.size === 0 && !self.echarts) unpackLibrary();
    const { height: least, option } = optionOf(data.textContent);
    const height = least + (option.legend ? legendRoom(option.legend.data, width) : 0);
    plot.style.height = height + 'px';
    const chart = echarts.init(plot, null, { renderer: 'canvas', width, height, devicePixelRatio: onPaper ? 2 : undefined });
    chart.setOption(themed(option, width));
    chart.getZr().flush();
    if (drawn.size === 0) performance.mark('first-picture');
    drawn.set(plot, chart);
  };

  const save = (name, address) => {
    const link = document.createElement('a');
    link.download = name;
    link.href = address;
    link.click();
  };

  // A map by itself needs the part of the page's style that draws maps, which is the end of it.
  const styleOfMaps = () => { const all = document.querySelector('style').textContent; return all.slice(all.indexOf('.wm{')); };
  for (const [i, button] of [...document.querySelectorAll('details.map .save')].entries())
    button.addEventListener('click', () => {
      const svg = button.parentNode.querySelector('svg').cloneNode(true), style = document.createElementNS(svg.namespaceURI, 'style');
      style.textContent = styleOfMaps();
      svg.prepend(style);
      save(`map-${i + 1}.svg`, 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(new XMLSerializer().serializeToString(svg)));
    });

  const plots = [...document.querySelectorAll('.plot')];
  const seen = new IntersectionObserver(entries => {
    for (const entry of entries)
      if (entry.isIntersecting && !drawn.has(entry.target)) draw(entry.target);
  }, { rootMargin: '400px' });
  root.classList.replace('early', 'scripted') || root.classList.add('scripted');
  for (const plot of plots) {
    plot.style.height = plot.dataset.height + 'px';
    const figure = plot.parentNode;
    figure.querySelector('details').open = false;
    figure.querySelector('.save')?.addEventListener('click', () => save(figure.dataset.name + '.png', drawn.get(plot).getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: colour('--paper') })));
    seen.observe(plot);
  }
  // The first map and the first card are open, the others are a list of what there is; on paper all are.
  const cards = [...document.querySelectorAll('article')].flatMap(article =>
    ['details.card.map', 'details.card:not(.map)'].flatMap(kind => [...article.querySelectorAll(kind)].slice(1)));
  for (const card of cards) card.open = false;
  const drawSeen = () => { // what is seen first does not wait for an observer
    for (const plot of plots)
      if (!drawn.has(plot) && plot.getBoundingClientRect().top < innerHeight) draw(plot);
  };

  const again = () => { for (const plot of [...drawn.keys()]) draw(plot); };
  dark.addEventListener('change', again);
  let widthBefore = root.clientWidth, waiting = 0;
  addEventListener('resize', () => {
    if (onPaper || root.clientWidth === widthBefore) return;
    widthBefore = root.clientWidth;
    clearTimeout(waiting);
    waiting = setTimeout(again, 120);
  });
  addEventListener('beforeprint', () => {
    onPaper = true;
    root.classList.add('on-paper');
    for (const card of cards) {
      card.dataset.open = card.open;
      card.open = true;
    }
    for (const plot of plots)
      if (plot.closest('article').offsetParent !== null) draw(plot);
  });
  addEventListener('afterprint', () => {
    onPaper = false;
    root.classList.remove('on-paper');
    for (const card of cards) card.open = card.dataset.open === 'true';
    again();
  });

  // The other language shows the same place: its headings have the same numbers.
  const radios = [...document.querySelectorAll('.languages input')];
  const show = language => {
    const old = root.dataset.language;
    const heading = [...document.querySelectorAll(`article[lang="${old}"] [id]`)].filter(h => h.getBoundingClientRect().top < innerHeight / 3).pop();
    const above = heading?.getBoundingClientRect().top;
    root.dataset.language = root.lang = language;
    document.title = document.querySelector(`article[lang="${language}"]`).dataset.title;
    const twin = heading && scrollY > 0 && document.getElementById(heading.id.replace(old, language));
    if (twin) scrollBy({ top: twin.getBoundingClientRect().top - above, behavior: 'instant' });
  };
  for (const radio of radios)
    radio.addEventListener('change', () => show(radio.value));
  // '#en' or '#ja-7' at the end of the address opens that language, and that place; else a browser may remember the choice of the last visit.
  const [, asked] = location.hash.match(/^#(ja|en)(?:-|$)/) ?? [];
  const chosen = radios.find(r => asked ? r.value === asked : r.checked);
  if (chosen && chosen.value !== root.dataset.language) {
    chosen.checked = true;
    show(chosen.value);
    document.getElementById(location.hash.slice(1))?.scrollIntoView({ behavior: 'instant' });
  }
  drawSeen();
  // Whoever scrolls finds the first picture drawn; the words are on the screen before its library is unpacked.
  if (drawn.size === 0) requestAnimationFrame(() => setTimeout(() => { const first = plots.find(plot => plot.clientWidth > 0); if (first && drawn.size === 0) draw(first); }));
})();
