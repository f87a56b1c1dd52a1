/** What stands behind the address of a frame. */
import type { EmbedKind } from '../model/mdast';

/** Hosts by whole labels from the right. */
const HOSTS: readonly (readonly [kind: EmbedKind, hosts: string])[] = [
  ['video', 'youtube.com youtube-nocookie.com youtu.be vimeo.com dailymotion.com dai.ly twitch.tv rumble.com bilibili.com rutube.ru'],
  [
    'video',
    'jwplatform.com jwplayer.com brightcove.net brightcove.com wistia.com wistia.net streamable.com ooyala.com kaltura.com v.qq.com',
  ],
  ['audio', 'soundcloud.com spotify.com podcasts.apple.com anchor.fm megaphone.fm simplecast.com acast.com audioboom.com podbean.com'],
  ['post', 'twitter.com x.com instagram.com facebook.com tiktok.com bsky.app threads.net threads.com reddit.com linkedin.com t.me vk.com'],
  ['post', 'tumblr.com pinterest.com weibo.com embedly.com'],
  ['document', 'documentcloud.org scribd.com docs.google.com drive.google.com issuu.com slideshare.net'],
  ['map', 'maps.google.com openstreetmap.org google.com/maps mapbox.com'],
];

const byHost = new Map<string, EmbedKind>(HOSTS.flatMap(([kind, hosts]) => hosts.split(' ').map((host) => [host, kind] as const)));
const BY_ELEMENT: Readonly<Record<string, EmbedKind>> = {
  video: 'video',
  audio: 'audio',
  'amp-video': 'video',
  'amp-audio': 'audio',
  'amp-youtube': 'video',
  'amp-twitter': 'post',
  'amp-instagram': 'post',
  'amp-facebook': 'post',
};
const HOST = /^(?:[a-z][a-z0-9+.-]*:)?\/\/([^/?#:]+)/i;
const FACEBOOK_VIDEO = /facebook\.com\/plugins\/video/i;
const GOOGLE_MAP = /google\.[a-z.]{2,10}\/maps/i;
const PDF = /\.pdf(?:[?#]|$)/i;
/** Path segments by which newsrooms name the frames of their own players. */
const PLAYER = /\/(?:av-embeds|video|videos|player|embed\/video)\//i;

export function embedKind(element: string, url: string): EmbedKind {
  const own = BY_ELEMENT[element];
  if (own !== undefined) return own;
  if (FACEBOOK_VIDEO.test(url)) return 'video';
  if (GOOGLE_MAP.test(url)) return 'map';
  const labels = (HOST.exec(url)?.[1] ?? '').toLowerCase().split('.');
  for (let i = 0; i < labels.length - 1; i++) {
    const kind = byHost.get(labels.slice(i).join('.'));
    if (kind !== undefined) return kind;
  }
  if (PDF.test(url)) return 'document';
  return PLAYER.test(url) ? 'video' : 'other';
}
