using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Diagnostics.Catalogue;

/// <summary>Findings about computing on several machines (RPD7341–7359).</summary>
internal static class ClusterRules
{
    public static readonly DiagnosticRule NoRedis = new("RPD7341", Severity.Error,
        new Phrase("Redis at '{0}' cannot be reached: {1}.", "「{0}」のRedisに接続できません: {1}。"),
        new Phrase("Start it ('redis-server'), or say where it is with '--redis HOST:PORT'; where it wants TLS, add '--redis-tls'.",
            "「redis-server」で起動するか、場所を「--redis ホスト名:ポート」で指定してください。TLSが必要なら「--redis-tls」をつけてください。"));

    public static readonly DiagnosticRule RedisRefuses = new("RPD7342", Severity.Error,
        new Phrase("Redis at '{0}' does not accept the password.", "「{0}」のRedisがパスワードを受け付けません。"),
        new Phrase("Set the variable {1} to its password, and {2} to the user where it has users.",
            "環境変数 {1} にパスワードを、利用者名がある場合は {2} に利用者名を入れてください。"));

    public static readonly DiagnosticRule NoSilo = new("RPD7343", Severity.Error,
        new Phrase("No silo of the cluster '{0}' answers at Redis '{1}'.", "Redis「{1}」のクラスター「{0}」に、応答するサイロがありません。"),
        new Phrase("Start one on each machine: 'rpa-discovery-cluster silo --redis {1}'; with '--tls' both need the same certificate.",
            "計算に使うパソコンごとに「rpa-discovery-cluster silo --redis {1}」で起動してください。「--tls」を使うときは、どちらにも同じ証明書が必要です。"));

    public static readonly DiagnosticRule OtherSemantics = new("RPD7344", Severity.Error,
        new Phrase("This program computes figures by model semantics {0}, the silos of the cluster '{1}' by {2}; the two are never mixed.",
            "このプログラムの計算のしかた(番号{0})と、クラスター「{1}」のサイロの計算のしかた(番号{2})が違います。両者の数字を混ぜることはできません。"),
        new Phrase("Use the same version everywhere, or another cluster with '--cluster NAME'.",
            "すべて同じ版にそろえるか、「--cluster 名前」で別のクラスターにしてください。"));

    public static readonly DiagnosticRule PortTaken = new("RPD7345", Severity.Error,
        new Phrase("'{0}' cannot be listened at: {1}.", "「{0}」で待ち受けることができません: {1}。"),
        new Phrase("Give the first of three free ports with '--port N', and with '--listen ADDRESS' an address of this machine.",
            "空いている連続した3つのポートの最初の番号を「--port 番号」で、このパソコンのアドレスを「--listen アドレス」で指定してください。"));

    public static readonly DiagnosticRule TooManyReplications = new("RPD7346", Severity.Error,
        new Phrase("The request asks for {0} {0:replication|replications}; the owner of the silos allows {1}.",
            "くり返し計算を{0}回求めていますが、サイロの持ち主が認めているのは{1}回までです。"),
        new Phrase("Ask for fewer ('--replications N'; in the plan of a sweep 'study: {{ replications: N }}', or fewer cells), or let the "
            + "owner start the silos with another '--most-replications'.",
            "「--replications 回数」(一括計算では計画の「study: {{ replications: 回数 }}」)やセルの数を減らすか、持ち主に「--most-replications」を変えてもらってください。"));

    public static readonly DiagnosticRule TooLarge = new("RPD7347", Severity.Error,
        new Phrase("The request has {0} {0:byte|bytes}; the owner of the silos allows {1}.",
            "依頼の大きさが{0}バイトあります。サイロの持ち主が認めているのは{1}バイトまでです。"),
        new Phrase("Shorten the data that the department refers to, sweep fewer departments at once, or let the owner start the silos with "
            + "another '--most-size'.",
            "職場のファイルが参照しているデータを短くするか、一度に計算する職場を減らすか、持ち主に「--most-size」を変えてもらってください。"));

    public static readonly DiagnosticRule TookTooLong = new("RPD7348", Severity.Error,
        new Phrase("The request took longer than the owner of the silos allows ({0}); what is finished stays.",
            "サイロの持ち主が認めている時間({0})を超えました。終わった分は残っています。"),
        new Phrase("The same command goes on from there; or let the owner start the silos with another '--most-time'.",
            "同じコマンドで続きから計算します。持ち主に「--most-time」を変えてもらうこともできます。"));

    public static readonly DiagnosticRule NobodyAnswers = new("RPD7349", Severity.Error,
        new Phrase("No silo has answered for {0} s ({1}); what is finished stays.", "{0}秒のあいだ、どのサイロも応答していません({1})。終わった分は残っています。"),
        new Phrase("See to the silos and to Redis at '{2}'; the same command then goes on from there.",
            "サイロと「{2}」のRedisを確かめてください。その後、同じコマンドで続きから計算します。"));

    public static readonly DiagnosticRule NoCertificate = new("RPD7350", Severity.Error,
        new Phrase("'{0}' cannot be read as a certificate with its private key: {1}.", "「{0}」を秘密鍵つきの証明書として読み込めません: {1}。"),
        new Phrase("Give a PKCS #12 file (.pfx); its password belongs into the variable {2}.",
            "PKCS #12形式のファイル(.pfx)を指定してください。そのパスワードは環境変数 {2} に入れます。"));

    public static readonly DiagnosticRule NotComputed = new("RPD7351", Severity.Error,
        new Phrase("The silos cannot compute the request: {0}", "サイロでは計算できません: {0}"),
        new Phrase("Run 'rpa-discovery validate' on the file; if it is fine, please report this.",
            "ファイルを「rpa-discovery validate」で確かめてください。問題がなければご報告ください。"));

    public static readonly DiagnosticRule ShardLost = new("RPD7352", Severity.Error,
        new Phrase("The shard {0} was lost {1} times together with the silo that computed it.", "{0}の分が、計算していたサイロとともに{1}回失われました。"),
        new Phrase("See why the silos ended, most likely for want of memory; '--shards N' with a larger number makes each shard smaller.",
            "サイロが終了した原因(多くはメモリー不足です)を確かめてください。「--shards 数」を増やすと、1つ分が小さくなります。"));

    public static readonly DiagnosticRule OtherPlatform = new("RPD7353", Severity.Error,
        new Phrase("This machine is '{0}', the silos of the cluster '{1}' are '{2}'; the last digits of a figure could differ.",
            "このパソコンは「{0}」、クラスター「{1}」のサイロは「{2}」です。数字の末尾の桁が変わることがあります。"),
        new Phrase("Use machines of one kind, or another cluster with '--cluster NAME'.",
            "同じ種類のパソコンにそろえるか、「--cluster 名前」で別のクラスターにしてください。"));
}
