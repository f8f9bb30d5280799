'use strict';
(function () {
  var all = function (selector, root) {
    return Array.prototype.slice.call((root || document).querySelectorAll(selector));
  };

  // Formulas

  all('.tex').forEach(function (element) {
    var latex = element.textContent;
    var big = element.closest('.formula, .statement, .runs');
    katex.render((big ? '\\displaystyle ' : '') + latex, element,
        {throwOnError: false, output: 'htmlAndMathml', strict: 'ignore', maxExpand: 1000});
  });
  all('.statement').forEach(function (element) {
    element.classList.toggle('cut', element.scrollHeight > element.clientHeight + 4);
  });
  // What scrolls sideways must be reachable by keyboard.
  all('.given li, .runs li, .change, .values dd').forEach(function (element) {
    if (element.scrollWidth > element.clientWidth + 1) {
      element.tabIndex = 0;
      if (element.tagName === 'P') { element.setAttribute('role', 'group'); element.setAttribute('aria-label', 'formula'); }
    }
  });

  // Copying

  all('.copy').forEach(function (button) {
    button.addEventListener('click', function () {
      var done = function () {
        button.textContent = 'Copied';
        setTimeout(function () { button.textContent = 'Copy'; }, 1500);
      };
      var text = button.dataset.copy;
      if (navigator.clipboard && window.isSecureContext) {
        navigator.clipboard.writeText(text).then(done, function () { select(button); });
      } else {
        select(button);
      }
    });
  });
  function select(button) {
    var range = document.createRange();
    range.selectNodeContents(button.parentNode.querySelector('code'));
    var selection = window.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    button.textContent = 'Selected';
  }

  // Filters

  var text = document.getElementById('text');
  if (text) {
    var source = document.getElementById('source');
    var toggles = all('.toggle');
    var claims = all('.claim');
    var filter = function () {
      var verdicts = toggles.filter(function (b) { return b.getAttribute('aria-pressed') === 'true'; })
          .map(function (b) { return b.dataset.verdict; });
      var words = text.value.toLowerCase().split(/\s+/).filter(Boolean);
      var shown = 0;
      claims.forEach(function (claim) {
        var passes = (!verdicts.length || verdicts.indexOf(claim.dataset.verdict) >= 0)
            && (!source.value || source.value === claim.dataset.source)
            && words.every(function (w) { return claim.dataset.text.indexOf(w) >= 0; });
        claim.hidden = !passes;
        shown += passes ? 1 : 0;
      });
      all('[data-group]').forEach(function (group) {
        group.hidden = !all('.claim', group).some(function (c) { return !c.hidden; });
      });
      document.getElementById('none').hidden = shown > 0;
      document.getElementById('shown').textContent = shown + ' of ' + claims.length + ' shown';
    };
    toggles.forEach(function (button) {
      button.addEventListener('click', function () {
        button.setAttribute('aria-pressed', button.getAttribute('aria-pressed') !== 'true');
        filter();
      });
    });
    text.addEventListener('input', filter);
    source.addEventListener('change', filter);
    document.getElementById('reset').addEventListener('click', function () {
      toggles.forEach(function (b) { b.setAttribute('aria-pressed', 'false'); });
      text.value = '';
      source.value = '';
      filter();
    });
    document.addEventListener('keydown', function (event) {
      var typing = /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName);
      if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        text.focus();
      } else if (event.key === 'Escape' && document.activeElement === text) {
        text.value = '';
        filter();
      }
    });
    filter();
  }

  // Plots: the drawing in the page is replaced by one that answers to the pointer.

  var colour = function (name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  };
  var tone = function (t) { return colour(t < 0 ? '--muted' : '--t' + t % 8); };
  var widths = {thick: 6, line: 2, dashed: 2, thin: 1, path: 1, dots: 0};
  function trace(series) {
    var c = tone(series.tone);
    return {
      x: series.x, y: series.y, mode: series.mode, type: 'scatter', name: series.name,
      showlegend: series.name !== '', connectgaps: false,
      hoverinfo: series.style === 'thin' ? 'skip' : 'x+y+name',
      hovertemplate: series.style === 'thin' || !series.name ? undefined : '%{y:.6g} at %{x:.6g}<extra>%{fullData.name}</extra>',
      opacity: series.style === 'thick' ? 0.35 : 1,
      line: {color: c, width: widths[series.style], dash: series.style === 'dashed' ? 'dash' : 'solid'},
      marker: {color: c, size: series.style === 'dots' ? 10 : 6}
    };
  }
  // Over more than two decades only the powers of ten have ticks.
  function decades(a, values) {
    var positive = values.filter(function (v) { return v > 0; });
    return a.log && positive.length
        ? Math.log10(Math.max.apply(null, positive) / Math.min.apply(null, positive)) : 0;
  }
  function axis(a, narrow, values) {
    var span = decades(a, values);
    return {
      dtick: span > 2 ? Math.ceil(span / (narrow ? 5 : 8)) : undefined,
      type: a.log ? 'log' : 'linear', title: {text: a.label, standoff: 8}, gridcolor: colour('--grid'),
      linecolor: colour('--frame'), zeroline: false, automargin: true, exponentformat: 'power',
      showexponent: 'all', nticks: narrow ? 5 : 9, ticks: ''
    };
  }
  function draw(canvas) {
    var data = JSON.parse(document.getElementById(canvas.dataset.plot).textContent);
    var narrow = canvas.clientWidth < 520;
    var plot = canvas.querySelector('.plot');
    if (!plot) {
      plot = document.createElement('div');
      plot.className = 'plot';
    }
    var values = function (key) { return Array.prototype.concat.apply([], data.series.map(function (s) { return s[key]; })); };
    var layout = {
      paper_bgcolor: 'rgba(0,0,0,0)', plot_bgcolor: 'rgba(0,0,0,0)', dragmode: 'zoom',
      font: {family: getComputedStyle(document.body).fontFamily, size: narrow ? 12 : 13, color: colour('--soft')},
      margin: {l: narrow ? 44 : 60, r: 14, t: 10, b: 44},
      xaxis: axis(data.x, narrow, values('x')), yaxis: axis(data.y, narrow, values('y')),
      legend: {orientation: 'h', x: 0, y: 1.02, yanchor: 'bottom', font: {size: 12}},
      hoverlabel: {bgcolor: colour('--panel'), bordercolor: colour('--line'), font: {color: colour('--ink')}},
      shapes: data.marks.map(function (m) {
        return {type: 'line', x0: m.x, x1: m.x, yref: 'paper', y0: 0, y1: 1,
          line: {color: colour('--muted'), width: 1, dash: 'dot'}};
      }),
      annotations: data.marks.map(function (m) {
        return {x: data.x.log ? Math.log10(m.x) : m.x, y: 1, yref: 'paper', yanchor: 'top', xanchor: 'left', text: m.label,
          showarrow: false, bgcolor: colour('--panel'), font: {size: 12, color: colour('--soft')}};
      })
    };
    if (data.square) {
      layout.yaxis.scaleanchor = 'x';
      layout.yaxis.constrain = layout.xaxis.constrain = 'domain';
    }
    if (!plot.parentNode) {
      var drawing = canvas.querySelector('.drawing');
      if (drawing) { drawing.remove(); }
      canvas.appendChild(plot);
    }
    Plotly.react(plot, data.series.map(trace), layout,
        {displayModeBar: false, responsive: true, doubleClick: 'reset'});
  }
  var canvases = all('[data-plot]');
  if (canvases.length && window.Plotly) {
    canvases.forEach(draw);
    window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', function () {
      canvases.forEach(draw);
    });
  }
})();
