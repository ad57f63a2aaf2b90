'use strict';

// Shows /openapi.json and lets a person try it. Everything is made of elements and text, never of HTML in strings.

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
let contract;

function h(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, '');
    else if (value !== false && value != null) element.setAttribute(key, value);
  }
  element.append(...children.flat().filter((child) => child != null));
  return element;
}

/** Text whose `code` between backticks is shown as such. */
function prose(text) {
  return (text ?? '').split('`').map((part, index) => (index % 2 ? h('code', {}, part) : part));
}

/** What a `$ref` stands for. */
function resolved(value) {
  if (!value?.$ref) return value ?? {};
  return value.$ref.slice(2).split('/').reduce((place, key) => place?.[key], contract) ?? {};
}

function refName(schema) {
  return schema?.$ref?.split('/').pop();
}

// Schemas

function typeOf(schema) {
  if (refName(schema)) return h('a', { href: '#schema-' + refName(schema) }, refName(schema));
  if (schema.anyOf) return h('span', {}, ...schema.anyOf.flatMap((one, index) => [index ? ' or ' : '', typeOf(one)]));
  if (schema.const !== undefined) return h('code', {}, JSON.stringify(schema.const));
  const types = [schema.type ?? 'any JSON'].flat();
  const words = types.map((type) => (type === 'array' && schema.items ? ['list of ', typeOf(schema.items)] : [type]));
  const format = schema.format ? ' (' + schema.format + ')' : '';
  return h('span', {}, ...words.flatMap((word, index) => [index ? ' or ' : '', ...word]), format);
}

function span(low, high, unit) {
  const suffix = unit ? ' ' + unit : '';
  if (low != null && high != null) return low === high ? low + suffix : low + ' to ' + high + suffix;
  return low != null ? 'at least ' + low + suffix : 'at most ' + high + suffix;
}

/** Patterns that say in code what every reader takes for granted, or in a word. */
const PLAIN_PATTERNS = new Map([
  ['^[^\\u0000]*$', null],
  ['^[^\\u0000]*[^\\u0000\\u0009-\\u000D\\u0020\\u0085\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000][^\\u0000]*$', 'not blank'],
  ['^[Hh][Tt][Tt][Pp][Ss]?://', 'http or https'],
]);

/** Every rule of a schema in words. */
function rulesOf(schema) {
  const rules = [];
  const add = (low, high, unit) => {
    if (schema[low] != null || schema[high] != null) rules.push(span(schema[low], schema[high], unit));
  };
  add('minLength', 'maxLength', 'characters');
  add('minimum', 'maximum', '');
  add('minItems', 'maxItems', 'items');
  if (schema.multipleOf) rules.push('multiple of ' + schema.multipleOf);
  for (const { pattern } of [schema, ...(schema.allOf ?? [])]) {
    const words = PLAIN_PATTERNS.has(pattern) ? PLAIN_PATTERNS.get(pattern) : pattern && 'matches ' + pattern;
    if (words) rules.push(words);
  }
  if (schema.enum) rules.push('one of ' + schema.enum.map((value) => (value === null ? 'null' : value)).join(', '));
  if (schema.uniqueItems) rules.push('each once');
  if (schema.default !== undefined) rules.push('default ' + JSON.stringify(schema.default));
  if (schema.readOnly) rules.push('read-only');
  if (schema.writeOnly) rules.push('write-only');
  if (schema.items && !schema.items.$ref) rules.push(...rulesOf(schema.items).map((rule) => 'each ' + rule));
  return rules;
}

function row(name, isRequired, schema, description) {
  const rules = rulesOf(schema).map((rule) => h('span', { class: 'rule' }, rule));
  const nested = schema.properties ? [properties(schema)] : [];
  return h('div', {},
    h('dt', {}, h('span', { class: 'name' }, name), isRequired ? h('span', { class: 'must' }, 'required') : null),
    h('dd', {}, h('span', { class: 'soft' }, typeOf(schema), ' '), ...rules,
      description ? h('p', {}, ...prose(description)) : null, ...nested));
}

function properties(schema) {
  const required = schema.required ?? [];
  return h('dl', {}, ...Object.entries(schema.properties ?? {}).map(([name, member]) =>
    row(name, required.includes(name), member, member.description)));
}

function exampleOf(schema) {
  const whole = resolved(schema);
  return whole.example ?? whole.examples?.[0];
}

// Routes

function parametersOf(item, operation) {
  return [...(item.parameters ?? []), ...(operation.parameters ?? [])].map(resolved);
}

function responseRow(status, response) {
  const content = Object.values(response.content ?? {})[0];
  // Those of a problem are the same for all.
  const headers = content?.schema?.$ref?.endsWith('/Problem') ? [] : Object.keys(response.headers ?? {});
  return h('div', {},
    h('dt', {}, h('span', { class: 'name' }, status), ' '),
    h('dd', {}, h('p', {}, ...prose(response.description)),
      content?.schema ? h('span', { class: 'soft' }, typeOf(content.schema), ' ') : null,
      headers.length ? h('details', { class: 'inner' }, h('summary', { class: 'soft' }, 'headers'),
        h('dl', {}, ...headers.map((name) => {
          const header = resolved(response.headers[name]);
          return row(name, false, header.schema ?? {}, header.description);
        }))) : null));
}

function contents(path, method, item, operation) {
  const parameters = parametersOf(item, operation);
  const body = operation.requestBody?.content?.['application/json']?.schema;
  const parts = [];
  if (operation.description) parts.push(h('p', {}, ...prose(operation.description)));
  if (parameters.length) {
    parts.push(h('h3', {}, 'Parameters'), h('dl', {}, ...parameters.map((parameter) =>
      row(parameter.name, parameter.required, parameter.schema ?? {}, parameter.description))));
  }
  if (body) parts.push(h('h3', {}, 'Body'), h('p', {}, typeOf(body)), properties(resolved(body)));
  parts.push(h('h3', {}, 'Try it'), tryForm(path, method, operation, parameters, body));
  parts.push(h('h3', {}, 'Answers'), h('dl', {}, ...Object.entries(operation.responses).map(([status, response]) =>
    responseRow(status, resolved(response)))));
  return parts;
}

// Trying

function tryForm(path, method, operation, parameters, body) {
  const result = h('div', { 'aria-live': 'polite', class: 'result' });
  const inputs = parameters.map((parameter) => {
    const input = h('input', {
      name: parameter.name, required: Boolean(parameter.required), autocomplete: 'off',
      placeholder: parameter.schema?.default === undefined ? '' : [parameter.schema.default].flat().join(','),
    });
    return { parameter, input };
  });
  const text = body ? h('textarea', { spellcheck: 'false', 'aria-label': 'Body, JSON' }) : null;
  if (text) {
    text.value = JSON.stringify(exampleOf(body) ?? {}, null, 2);
    text.rows = Math.min(24, text.value.split('\n').length + 1);
  }
  const button = h('button', { type: 'submit' }, 'Send ' + method.toUpperCase());
  const send = async (event) => {
    event.preventDefault();
    button.disabled = true;
    try {
      result.replaceChildren(...await answerOf(path, method, inputs, text?.value));
    } catch (error) {
      result.replaceChildren(h('p', { class: 'status bad' }, 'No answer: ' + error.message));
    } finally {
      button.disabled = false;
    }
  };
  return h('form', { onsubmit: send, 'data-operation': operation.operationId },
    inputs.length ? h('div', { class: 'inputs' }, ...inputs.map(({ parameter, input }) =>
      h('label', {}, h('span', {}, parameter.name + (parameter.in === 'query' ? '' : ' (' + parameter.in + ')')), input))) : null,
    text ? h('label', {}, h('span', {}, 'Body'), text) : null, h('div', {}, button), result);
}

async function answerOf(path, method, inputs, body) {
  const headers = {};
  const query = [];
  let address = path;
  for (const { parameter, input } of inputs) {
    if (!input.value) continue;
    const value = encodeURIComponent(input.value);
    if (parameter.in === 'path') address = address.replace('{' + parameter.name + '}', value);
    else if (parameter.in === 'header') headers[parameter.name] = input.value;
    // In a list a comma separates the values, so it stays.
    else query.push(encodeURIComponent(parameter.name) + '=' + (parameter.explode === false ? value.replaceAll('%2C', ',') : value));
  }
  if (query.length) address += '?' + query.join('&');
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  const start = performance.now();
  const response = await fetch(address, { method: method.toUpperCase(), headers, body, cache: 'no-store' });
  const received = await response.text();
  const time = Math.round(performance.now() - start);
  const line = response.status + ' ' + response.statusText + ' · ' + time + ' ms';
  return [
    h('p', { class: 'status ' + (response.ok ? 'good' : 'bad') }, line),
    h('code', {}, method.toUpperCase() + ' ' + address),
    received ? h('pre', { tabindex: '0', 'aria-label': 'Answer' }, pretty(received)) : null,
    h('details', { class: 'inner' }, h('summary', {}, 'headers'),
      h('pre', { tabindex: '0' }, [...response.headers].map(([name, value]) => name + ': ' + value).join('\n'))),
  ].filter(Boolean);
}

/** Indented without reading the numbers: JavaScript would round those beyond 2^53. */
function pretty(text) {
  try {
    JSON.parse(text);
  } catch {
    return text;
  }
  let depth = 0;
  const line = () => '\n' + '  '.repeat(depth);
  return text.replace(/"(?:[^"\\]|\\.)*"|\[\s*\]|\{\s*\}|[^\s]/g, (token) => {
    if (token.length > 1) return token;
    if (token === '{' || token === '[') { depth += 1; return token + line(); }
    if (token === '}' || token === ']') { depth -= 1; return line() + token; }
    return token === ',' ? token + line() : token === ':' ? ': ' : token;
  });
}

// The page

/** Filled when it is first opened: a large service has thousands of rows. */
function card(id, summary, fill) {
  const inside = h('div');
  return h('details', {
    class: 'card', id,
    ontoggle: (event) => { if (event.target.open && !inside.hasChildNodes()) inside.append(...fill()); },
  }, h('summary', {}, ...summary), inside);
}

function routes() {
  return Object.entries(contract.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]).map((method) => ({ path, method, item, operation: item[method] })));
}

function section(title, description, cards) {
  return h('section', {}, h('h2', {}, title), description ? h('p', { class: 'soft' }, ...prose(description)) : null, ...cards);
}

function show() {
  document.title = contract.info.title + ' API';
  document.getElementById('title').replaceChildren(contract.info.title, h('small', {}, contract.info.version));
  document.getElementById('summary').replaceChildren(...prose(contract.info.description));
  const main = document.getElementById('main');
  const index = document.getElementById('index');
  const all = routes();
  for (const tag of contract.tags) {
    const own = all.filter((route) => route.operation.tags?.includes(tag.name));
    if (!own.length) continue;
    main.append(section(tag.name, tag.description, own.map(({ path, method, item, operation }) =>
      card(operation.operationId, [
        h('span', { class: 'method ' + method }, method), h('span', { class: 'path' }, path),
        h('span', { class: 'soft' }, operation.summary ?? ''),
      ], () => contents(path, method, item, operation)))));
    index.append(h('h2', {}, tag.name), h('ul', {}, ...own.map(({ path, method, operation }) =>
      h('li', {}, h('a', { href: '#' + operation.operationId },
        h('span', { class: 'method ' + method }, method), h('span', { class: 'path' }, path))))));
  }
  const schemas = Object.entries(contract.components?.schemas ?? {});
  main.append(section('Schemas', null, schemas.map(([name, schema]) => card('schema-' + name, [
    h('span', { class: 'name' }, name), h('span', { class: 'soft' }, schema.description ?? ''),
  ], () => [properties(schema), ...(exampleOf(schema) === undefined ? [] : [
    h('h3', {}, 'Example'), h('pre', { tabindex: '0' }, JSON.stringify(exampleOf(schema), null, 2)),
  ])]))));
}

/** Opens what the address names. */
function openTarget() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target?.tagName !== 'DETAILS') return;
  target.open = true;
  target.scrollIntoView();
  target.querySelector('summary').focus({ preventScroll: true });
}

function filter(event) {
  const words = event.target.value.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (element) => words.every((word) => element.textContent.toLowerCase().includes(word));
  for (const element of document.querySelectorAll('nav li')) element.hidden = !fits(element);
  for (const element of document.querySelectorAll('main details.card')) {
    element.hidden = !fits(element.querySelector('summary'));
  }
  for (const part of document.querySelectorAll('main section')) {
    part.hidden = !part.querySelector('details.card:not([hidden])');
  }
}

async function start() {
  const response = await fetch('/openapi.json');
  if (!response.ok) throw new Error('/openapi.json answers ' + response.status);
  contract = await response.json();
  show();
  document.getElementById('filter').addEventListener('input', filter);
  window.addEventListener('hashchange', openTarget);
  openTarget();
}

start().catch((error) => {
  document.getElementById('main').append(h('p', { class: 'status bad', role: 'alert' }, 'The contract cannot be shown: ' + error.message));
});
