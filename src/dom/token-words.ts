/** Words in the names of elements, and the kinds that they suggest. */

/** Kinds of page furniture, as bits of a mask. */
export const Kind = {
  BODY: 1,
  HEADLINE: 2,
  STANDFIRST: 4,
  CAPTION: 8,
  CREDIT: 16,
  BYLINE: 32,
  DATE: 64,
  TAGS: 128,
  RELATED: 256,
  COMMENTS: 512,
  SHARE: 1024,
  PROMO: 2048,
  AD: 4096,
  NAV: 8192,
  HIDDEN: 16384,
  BIO: 32768,
  CONSENT: 65536,
  PAYWALL: 131072,
  PLAYER: 262144,
  TOOLS: 524288,
  AUDIO: 1048576,
  FACTBOX: 2097152,
  GALLERY: 4194304,
  QUOTE: 8388608,
} as const;

/**
 * Words by kind. An entry of several words with blanks must stand in that order side by side; a leading `=` asks for the whole
 * spelling to be nothing but these words. Languages: en de fr es it pt nl sv da no fi pl cs tr and what sites of others use.
 */
export const WORDS: readonly (readonly [kind: number, words: string])[] = [
  [
    Kind.BODY,
    'article body,articlebody,article content,articlecontent,article text,articletext,story body,storybody,story content,story text,entry content,post content,postcontent,post body,article main content,body content,bodytext,body text,richtext,rich text,article copy,body copy,news text,newstext,text content,content text,artikeltext,artikel text,artikel inhalt,artikelinhalt,corps article,contenu article,cuerpo,cuerpo noticia,texto noticia,corpo noticia,corpo,single content,td post content,detail content,news content,newscontent,content body,contentbody,content detail,article detail,main text,maintext,story article,article paragraphs,paywall content,haber metni,news detail,wysiwyg,prose,field name body,article page content,c article content,articletextwrap,tekst,brodtext,body main,articlebodytext',
  ],
  [Kind.HEADLINE, 'headline,article title,entry title,post title,story title,page title,titel,titre,titulo,titolo,=title'],
  [
    Kind.STANDFIRST,
    'standfirst,stand first,dek,deck,subtitle,sub title,subheadline,sub headline,subhead line,sottotitolo,chapo,chapeau,bajada,copete,entradilla,article summary,=summary,article subtitle,article dek,sumario,=volanta',
  ],
  [
    Kind.CAPTION,
    'caption,captions,figcaption,legende,legend,legenda,image info,img info,media info,foto info,bildinfo,bild info,img description,image desc,img desc,photo desc,photo text,picture text,picture description,pie imagen,texto foto,kuvateksti,bildtekst,billedtekst,fotoonderschrift,opis zdjecia,popis foto,popisek,resim alti,foto alti,bildunterschrift,image text,imagetext,image description,didascalia,leyenda,pie foto,photo description,img text,bildtext,onderschrift,fotobeschrijving,media description,epigrafe,caption text,=pie,img txt,image txt,photo txt,pic txt,img sign,photo sign,foto popis,photo cap,photocap,img cap,image cap,imgcap,cptn,lezanta,pic text,pic caption,fototekst,foto tekst,foto opis,foto desc,pic desc,keterangan foto,kepalairas',
  ],
  [
    Kind.CREDIT,
    'credit,credits,copyright,copyrights,photographer,image source,img source,photo by,fotograf,bildquelle,photo credit,image credit,attribution,rightsholder,fotocredit,bildnachweis,crediti,fotonachweis,image copyright',
  ],
  [
    Kind.BYLINE,
    'byline,bylines,author,authors,autor,autoren,auteur,auteurs,autore,autori,authorship,writer,writers,contributors,article meta,articlemeta,post meta,postmeta,entry meta,meta info,metainfo,article info,articleinfo,post info,story meta,author info,authorinfo,author name,article header meta,journalist,redacteur,redakteur,firma,firmas,autoria,by author,skribent,kirjoittaja,muhabir,reporter,info author,article metadata,meta data,article authors,article byline',
  ],
  [
    Kind.DATE,
    'timestamp,dateline,publish date,published,pub date,pubdate,publication date,post date,entry date,article date,date time,datetime,last updated,updated,reading time,readtime,read time,readingtime,time to read,lesedauer,lesezeit,fecha,datum,=date,=time,temps lecture,minutes read,date published,published date,article time,date line,publication time,publishdate,updated time,modified',
  ],
  [
    Kind.TAGS,
    'tags,tag list,taglist,article tags,post tags,keywords,topics,article topics,schlagworte,schlagwort,mots cles,etiquetas,temas,tag cloud,tagcloud,tag links,entry tags,topic list,tagged,articletags,topic tags,hashtags,etiketler,temat,tematy,stichworte,themen,=tag,tag container,topics list,related topics,category links,cat links,story tags',
  ],
  [
    Kind.RELATED,
    'related,relatedposts,related posts,relatedarticles,related articles,relateds,relacionada,relacionadas,relacionado,relacionados,correlati,correlate,gerelateerd,relaterte,relaterade,liittyvat,powiazane,ilgili,read more,readmore,read also,readalso,read next,readnext,also read,more on,more from,more news,morenews,more stories,recommended,recommendation,recommendations,recommend,recirc,recirculation,most read,mostread,most popular,mostpopular,most viewed,trending,popular posts,popularposts,up next,upnext,you may,also like,outbrain,taboola,plista,strossle,teaser list,teaserlist,teasers,inline teaser,inlineteaser,teaser box,teaserbox,teaser card,teaser item,teaser grid,teaser row,teaser block,article teaser,mehr zum thema,weitere artikel,lire aussi,lireaussi,a lire,leer mas,leia mais,leia tambem,leggi anche,lees ook,lees meer,lesen sie auch,mehr zu,latest news,latestnews,latest posts,latest stories,further reading,see also,seealso,zobacz,czytaj,next article,next articles,prev next,post navigation,link box,linkbox,linklist,link list,linkliste,empfehlungen,meistgelesen,suggested,suggestions,similar,similar posts,article list,articlelist,story list,more articles,inline related,incontent related,related content,relatedcontent,related links,relatedlinks,related stories,related news,aufmacher teaser,promo teaser,card list,newsfeed,newest,ticker list,crossreference,crosslinks,zergnet,revcontent,mgid,dable,anyclip,jp relatedposts,yarpp,onward,onwards,more in,recent posts,recentposts,recommended articles,internal links,reco,recos,xrelated,swiper,carousel,leestips,mest lest,mest last,les ogsa,las ocksa,lue myos,laes ogsaa,lisaa aiheesta,baca juga,bacajuga,cok okunan,cok okunanlar',
  ],
  [
    Kind.COMMENTS,
    'comments,commentlist,comment item,comment body,comment text,comment author,comment content,comment list,comment section,comments section,comments area,comment form,commentform,commenting,respond,disqus,disqus thread,kommentare,kommentarer,leserkommentare,commentaires,commentaire,comentarios,commenti,reacties,reaction list,livefyre,coral talk,coral,viafoura,hyvor,openweb,spot im,spotim,fb comments,user comments,reader comments,debate comments,yorumlar,yorum,komentarze,komentare,diskuse,opinions list,replies,commento,leserbrief,community posts,facebook comments,forum fil,forum message,forum texte',
  ],
  [
    Kind.SHARE,
    'share,shares,sharing,sharebar,share bar,share buttons,sharebuttons,share tools,share links,sharelinks,sharethis,addthis,addtoany,a2a kit,social,socials,social share,socialshare,social media,socialmedia,social links,social bar,social icons,social buttons,sharedaddy,shareaholic,share this,article share,sharer,teilen,partage,partager,compartir,condividi,compartilhar,delen,dela,del artikel,udostepnij,paylas,shariff,heateor,ssba,simplesocial,jp share,follow us,followus,follow buttons,whatsapp,copy link,save article,bookmark,bookmarks,merkliste,gift article,google news,google preferred,preferred source,add to google',
  ],
  [
    Kind.PROMO,
    'newsletter,newsletters,newsletter signup,newsletterbox,signup,sign up,subscribe,subscription,subscriptions,subscriber,abo,abonnement,abonnieren,abonnez,suscripcion,suscribete,iscriviti,mailing list,mailchimp,mc4wp,email signup,email form,optin,opt in,optinmonster,promo,promos,promobox,promotion,promotions,cta,call to action,donate,donation,donations,spenden,support us,membership,app download,appdownload,app promo,download app,banner,banners,push notification,register,registration,regwall,aboshop,abobox,marketing,house ad,housead,campaign,crowdfunding,steady,patreon,contribute,newsletter form,merch,shop widget,product box,voucher,vouchers,gutschein,petition,survey,umfrage,lead generation,spendenbox,contribution,whatsapp channel,podcast promo,app banner',
  ],
  [
    Kind.AD,
    'ad,ads,adv,advert,adverts,advertisement,advertising,advertorial hint,adslot,ad slot,ad container,adcontainer,ad wrapper,adwrapper,ad unit,adunit,ad box,adbox,ad label,ad placeholder,adsense,adsbygoogle,dfp,gpt,google ad,googlead,gpt ad,mpu,leaderboard,skyscraper,billboard,rectangle ad,sponsor,sponsored,sponsors,anzeige,anzeigen,werbung,werbemittel,publicite,pub slot,publicidad,publicidade,pubblicita,reklam,reklama,reklame,annonce,annons,mainos,advertentie,commercial,sponsored links,native ad,nativead,outstream,teads,iqadtile,adition,ad break,inline ad,paid content,brandstory,contentad',
  ],
  [
    Kind.NAV,
    'nav,navbar,navigation,navi,menu,menus,submenu,megamenu,breadcrumb,breadcrumbs,breadcrumbtrail,ariadne,brotkrumen,fil ariane,migas,pagination,pager,paginator,page navigation,sitemap,site header,siteheader,page header menu,site footer,sitefooter,page footer,pagefooter,global footer,main footer,footer links,footer menu,masthead,topbar,top bar,toolbar,sidebar,side bar,sidebars,right rail,rightrail,right column,rightcol,left rail,sidenav,offcanvas,off canvas,hamburger,skip link,skiplink,skip to content,search form,searchform,searchbox,search box,login,log in,signin,sign in,account menu,user menu,language switcher,lang switcher,weather,wetter,stock ticker,stockticker,jump links,jumplinks,scroll top,back to top,backtotop,=footer,footer nav,footer content,footer wrapper,footer container,copyright footer,impressum,legal footer,section nav,subnav,secondary menu',
  ],
  [
    Kind.HIDDEN,
    'sr only,sronly,visually hidden,visuallyhidden,visuallyhide,screen reader text,screenreader,screen reader,screenreader only,assistive text,u hidden,is hidden,=hidden,hide visually,a11y hidden,aural,noprint only,print only,printonly,only print,d print block,clip path,offscreen,off screen,element invisible,unsichtbar,accessibility text,vh',
  ],
  [
    Kind.BIO,
    'author bio,authorbio,author box,authorbox,about author,about the author,author description,author card,author profile,author details,bio,biography,zum autor,ueber den autor,uber den autor,a propos auteur,sobre autor,sobre el autor,sull autore,post author box,contributor bio,author block,author about,saboxplugin,molongui,author footer,article author bio,about authors,autorenbox,autorenkasten,autorbox,autoreninfo',
  ],
  [
    Kind.CONSENT,
    'cookie,cookies,consent,gdpr,cmp,onetrust,didomi,usercentrics,cookiebot,cookie banner,privacy banner,ccpa,sp message,embed consent,external content,external consent,opt in content,datenschutz,privacy notice,sourcepoint,consent layer,oembed placeholder,embed placeholder,content blocker',
  ],
  [
    Kind.PAYWALL,
    'paywall,pay wall,piano,piano offer,meter,metered,regwall,premium teaser,subscribe wall,subscription wall,plus promo,offer page,paywall overlay,paywall barrier,paywall container,locked content message,subscriber only message,fp paywall',
  ],
  [
    Kind.PLAYER,
    'jwplayer,jw player,video js,vjs,brightcove,videoplayer,video player,player controls,mediaplayer,media player,plyr,video playlist,videolist,video list,flowplayer,player wrapper',
  ],
  [
    Kind.TOOLS,
    'tools,article tools,articletools,toolbox,print button,printbutton,font size,fontsize,text size,textsize,actions,action bar,actionbar,article actions,listen button,reading list,popup,pop up,=modal,modal dialog,modal content,=overlay,dialog,lightbox gallery,toast,tooltip,dropdown,notification,notifications,feedback,rating,ratings,vote,voting,poll,quiz,emoji reactions,reactions,report error,error report,correction form,accordion toggle,=toc,toc list,toc container,toc wrapper,table of contents,tableofcontents,inhaltsverzeichnis,ez toc,lwptoc,wprating,star rating,like button,likes,post views,view count,views count,pageviews,counter,print page,word count,corrections link',
  ],
  [
    Kind.AUDIO,
    'audio player,audioplayer,audio,listen,listen article,listen to article,text to speech,tts,speech,readspeaker,beyondwords,trinity audio,trinityaudio,vorlesen,vorlesefunktion,ecouter,escuchar,ascolta,anhoren,lyt,lyssna,podcast player,remixd,audio version,webreader,play article,noa player',
  ],
  [
    Kind.GALLERY,
    'gallery,galleries,photogallery,fotogallery,carousel,slider,slideshow,swiper,galerie,galeria,galleria,galeri,bildergalerie,fotostrecke,bilderstrecke,fotogaleria,fotogalerie,diaporama,photoswipe,lightgallery,fotorama,flickity,splide,bildspel,bildserie,fotoserie,image slides,photo slides',
  ],
  [
    Kind.FACTBOX,
    'factbox,fact box,facts box,faktabox,faktaboks,infobox,info box,infokasten,infobox container,hintergrundbox,encadre,recuadro,kasten,sidebar box,key facts,ki box,ki zusammenfassung,ai summary,ai box,at a glance,explainer box,fakta,tietolaatikko',
  ],
  [
    Kind.QUOTE,
    'pullquote,pullquotes,pull quote,blockquote,quote,quotes,quotation,zitat,citation,cita,citat,citazione,citaat,sitat,sitaatti,cytat,citace,destacado,highlight quote',
  ],
];

/** Spellings that carry a word of the table and mean something else; `is-hidden` means what it says. */
export const VETO: ReadonlySet<string> = new Set([
  'no',
  'without',
  'has',
  'non',
  'not',
  'with',
  'hide',
  'nopadding',
  'below',
  'above',
  'before',
  'after',
  'enabled',
  'disabled',
  'is',
]);
