(() => {
  'use strict';
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const { colour, drawn, draw } = pictures;

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
    if (!drawn.has(plot)) plot.style.height = plot.dataset.height + 'px';
    const figure = plot.parentNode;
    figure.querySelector('details').open = false;
    figure.querySelector('.save')?.addEventListener('click', () => save(figure.dataset.name + '.png', drawn.get(plot).getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: colour('--paper') })));
    seen.observe(plot);
  }
  // The first map and the first card are open, the others are a list of what there is; on paper all are.
  const cards = [...document.querySelectorAll('article')].flatMap(article =>
    ['details.card.map', 'details.card:not(.map)'].flatMap(kind => [...article.querySelectorAll(kind)].slice(1)));
  for (const card of cards) card.open = false;

  const again = () => { for (const plot of [...drawn.keys()]) draw(plot); };
  dark.addEventListener('change', again);
  let widthBefore = root.clientWidth, waiting = 0;
  addEventListener('resize', () => {
    if (pictures.onPaper || root.clientWidth === widthBefore) return;
    widthBefore = root.clientWidth;
    clearTimeout(waiting);
    waiting = setTimeout(again, 120);
  });
  addEventListener('beforeprint', () => {
    pictures.onPaper = true;
    root.classList.add('on-paper');
    for (const card of cards) {
      card.dataset.open = card.open;
      card.open = true;
    }
    for (const plot of plots)
      if (plot.closest('article').offsetParent !== null) draw(plot);
  });
  addEventListener('afterprint', () => {
    pictures.onPaper = false;
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
  // Whoever scrolls finds the first picture drawn, in the language that is shown.
  pictures.ready.then(pictures.drawFirst);
})();
