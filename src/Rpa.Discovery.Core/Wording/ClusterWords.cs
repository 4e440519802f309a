namespace Rpa.Discovery.Wording;

/// <summary>What the tool for several machines says by itself.</summary>
internal static class ClusterWords
{
    public static readonly Phrase About = new(
        "Computes studies on several machines: start a silo on each, then ask as one machine is asked; the result is the same.",
        "いくつものパソコンで計算します。それぞれでサイロを起動し、1台のときと同じように調べます。結果は同じです。");
    public static readonly Phrase MoreHelp = new(
        "'rpa-discovery-cluster COMMAND --help' says more about one command. All silos and clients meet in one Redis.",
        "それぞれの詳しい説明は「rpa-discovery-cluster COMMAND --help」で表示します。サイロと依頼する側は、1つのRedisを通じてつながります。");
    public static readonly Phrase SiloDoes = new("Starts a silo, which computes on this machine what clients ask, until it is stopped.",
        "このパソコンでサイロを起動し、止めるまで、頼まれた計算をします。");
    public static readonly Phrase StudyDoes = new("The whole study, computed by the silos; the same result as on one machine.",
        "一通り調べます。計算はサイロがします。結果は1台で計算したときと同じです。");
    public static readonly Phrase SweepDoes = new(
        "Many departments, scenarios, values and seeds as a plan says, computed by the silos; the same result as on one machine.",
        "計画に書いた職場・見直し案・値・シードをまとめて計算します。計算はサイロがします。結果は1台で計算したときと同じです。");

    public static readonly Phrase RedisHelp = new(
        "The Redis in which silos and clients meet; its password is read from the variable RPA_DISCOVERY_REDIS_PASSWORD.",
        "サイロと依頼する側をつなぐRedis。パスワードは環境変数 RPA_DISCOVERY_REDIS_PASSWORD から読みます。");
    public static readonly Phrase RedisTlsHelp = new("Speak TLS with Redis.", "RedisとTLSで通信します。");
    public static readonly Phrase RedisAuthorityHelp = new("Trust this certificate authority (.pem) for Redis, rather than the system's.",
        "Redisの証明書を確かめる認証局の証明書(.pem)。指定がなければパソコンの設定によります。");
    public static readonly Phrase ClusterHelp = new("Which cluster; several may share a Redis. Default: rpa-discovery.",
        "クラスターの名前。1つのRedisに複数置けます。指定がなければ rpa-discovery。");
    public static readonly Phrase TlsHelp = new(
        "TLS between silos and clients with this certificate (.pfx), the same for all; RPA_DISCOVERY_TLS_PASSWORD has its password.",
        "サイロと依頼する側の間をTLSにします。全員が同じ証明書(.pfx)を使います。パスワードは環境変数 RPA_DISCOVERY_TLS_PASSWORD から読みます。");
    public static readonly Phrase ListenHelp = new(
        "The address of this machine at which others find the silo and its dashboard. Default: 127.0.0.1, this machine alone.",
        "ほかのパソコンから見たこのパソコンのアドレス。指定がなければ 127.0.0.1(このパソコンの中だけ)。");
    public static readonly Phrase PortHelp = new("The first of three ports: for silos, for clients, for the dashboard. Default: 11111.",
        "連続した3つのポートの最初の番号(サイロどうし・依頼する側・状況の画面)。指定がなければ 11111。");
    public static readonly Phrase MostReplicationsHelp = new("Refuse a request for more replications. Default: 1000000.",
        "これより多いくり返し計算は断ります。指定がなければ 1000000。");
    public static readonly Phrase MostSizeHelp = new("Refuse a request of more megabytes. Default: 16.",
        "これより大きい依頼(メガバイト)は断ります。指定がなければ 16。");
    public static readonly Phrase MostTimeHelp = new("End a request that takes longer. Default: 12h.",
        "これより長くかかる依頼は打ち切ります。指定がなければ 12h。");
    public static readonly Phrase ShardsHelp = new(
        "Into how many shards each stage is cut; some four for each core of the cluster. Never changes a result. Default: 24.",
        "各段階をいくつに分けるか。全体のコア数の4倍ほどが目安です。結果は変わりません。指定がなければ 24。");
    public static readonly Phrase SweepOutHelp = new(
        "Keeps each finished cell in DIR and writes the result there: cells.csv, figures.csv, sweep.json, sweep.md. Or writes FILE.parquet "
        + "alone: figures.csv with types.",
        "計算の済んだセルをDIRに残し、結果(cells.csv、figures.csv、sweep.json、sweep.md)もそこに書きます。FILE.parquetなら、figures.csvを型つきの1ファイルだけで書きます。");
    public static readonly Phrase SweepShardsHelp = new(
        "Into how many shards the cells are cut at most; never changes a result. Default: one for each cell, up to 1000.",
        "セルを最大いくつに分けて頼むか。結果は変わりません。指定がなければセルごと(1000まで)。");
    public static readonly Phrase PatienceHelp = new("How long to wait for silos that do not answer. Default: 10 min.",
        "応答のないサイロを待つ時間。指定がなければ 10分。");

    public static readonly Phrase RedisMissing = new("Say where Redis is: '--redis HOST'.", "Redisの場所を「--redis ホスト名」で指定してください。");
    public static readonly Phrase NotARedis = new(
        "'{0}' wants the name of a host, with or without a port, as in 'redis.local:6379'; not '{1}'.",
        "「{0}」には「redis.local:6379」のようにホスト名(とポート)を書いてください。「{1}」は読み取れません。");
    public static readonly Phrase NotAnAddress = new("'{0}' wants an address of this machine, as in '192.0.2.7'; not '{1}'.",
        "「{0}」には「192.0.2.7」のようにこのパソコンのアドレスを書いてください。「{1}」は読み取れません。");
    public static readonly Phrase NotAClusterName = new("'{0}' wants small letters, digits and hyphens; not '{1}'.",
        "「{0}」は英小文字・数字・ハイフンで書いてください。「{1}」は使えません。");

    public static readonly Phrase SiloReady = new("Silo {0} of the cluster '{1}' is ready: {2} {2:shard|shards} at once, dashboard at {3}.",
        "サイロ {0}(クラスター「{1}」)の準備ができました。同時に{2}つ計算します。状況の画面: {3}");
    public static readonly Phrase SiloEnded = new("Silo {0} has left the cluster.", "サイロ {0} はクラスターを離れました。");
    public static readonly Phrase WaitsForRedis = new("Waiting for Redis at '{0}'; what is finished stays.",
        "「{0}」のRedisを待っています。終わった分は残っています。");
    public static readonly Phrase WaitsForSilo = new("Waiting for a silo of the cluster '{0}' ({1}); what is finished stays.",
        "クラスター「{0}」のサイロを待っています({1})。終わった分は残っています。");
    public static readonly Phrase GoesOn = new("It goes on.", "計算を続けています。");
    public static readonly Phrase AnotherCell = new("what came back for cell {0} is not what was asked for.", "セル{0}の答えが、頼んだものと違います。");
    public static readonly Phrase NotWhole = new("a part that came back is not whole.", "答えの一部が欠けています。");
    public static readonly Phrase CanGoOn = new("What is finished stays; the same command goes on from there.",
        "終わった分は残っています。同じコマンドで続きから計算します。");
}
