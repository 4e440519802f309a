namespace Rpa.Discovery.Wording;

/// <summary>Shares of a sweep, and how a scheduler runs them.</summary>
internal static class SchedulerWords
{
    public static readonly Phrase PartHelp = new(
        "Computes the i-th of n shares of the cells into DIR, and leaves out what stands there: any scheduler may start it again. "
        + "Collect by --resume.",
        "セルをn個に分けたうちのi番目だけを計算してDIRに残します。すでにあるセルは飛ばすので、何度起動されてもかまいません。まとめるときは --resume。");
    public static readonly Phrase ForHelp = new(
        "Writes a job array for Slurm, an Indexed Job for Kubernetes, or a shell script into DIR, and how to run it; computes nothing.",
        "Slurmのジョブ配列、KubernetesのIndexed Job、またはシェルの手順をDIRに書き出します。計算はしません。");
    public static readonly Phrase TasksHelp = new("With --for: how many shares; 24 when not said.", "--forと使います。いくつに分けるか。書かなければ24。");
    public static readonly Phrase PartDone = new("Part {0} of {1}: {2} {2:cell|cells} {2:is|are} finished, {3} of them computed now.",
        "{1}個のうち{0}番目の分: セル{2}個が済みました(うち今回{3}個)。");

    public static readonly Phrase HowSlurm = new(
        "Run the {2} {2:task|tasks}, on a folder that every node sees:\n\n    sbatch {0}\n\nThen collect, which computes nothing where "
        + "all tasks "
        + "are done:\n\n    {1}\n\n'rpa-discovery' must be on the path of every node; RPA_DISCOVERY=/where/it/is names it elsewhere. A "
        + "task that is lost with its node is queued again and goes on with what is missing.",
        "{2}個のタスクを、すべてのノードから見えるフォルダーで動かします:\n\n    sbatch {0}\n\nそのあと結果をまとめます"
        + "(すべて済んでいれば計算はしません):\n\n    {1}\n\nどのノードでも rpa-discovery が見つかるようにしてください。別の場所なら "
        + "RPA_DISCOVERY=/その/場所 で指定します。ノードごと失われたタスクはもう一度並び、足りない分から続けます。");
    public static readonly Phrase HowKubernetes = new(
        "No image is built here: make one that holds 'rpa-discovery' and /bin/sh, and call it rpa-discovery:{3} or change 'image'. Put the "
        + "folder of {4}, with everything that it names, as 'plan' on a volume that all pods may write (claim 'rpa-discovery-sweep'). Run "
        + "the {2} {2:index|indexes}:\n\n    kubectl apply -f {0}\n\nThen copy 'result' from the volume and collect with the same "
        + "plan:\n\n    {1}",
        "イメージはここでは作りません。rpa-discovery と /bin/sh の入ったイメージを用意し、名前を rpa-discovery:{3} にするか「image」を書き換えて"
        + "ください。{4} のフォルダーを(その中で挙げたものと一緒に)「plan」という名前で、すべてのポッドが書けるボリューム"
        + "(クレーム名 rpa-discovery-sweep)に置きます。{2}個を動かします:\n\n    kubectl apply -f {0}\n\nそのあとボリュームの「result」を写し、"
        + "同じ計画でまとめます:\n\n    {1}");
    public static readonly Phrase HowLocal = new(
        "Runs the {2} {2:part|parts} one after the other on this machine, then collects:\n\n    sh {0}\n\nStarted again, it goes on "
        + "with what is missing. To collect alone:\n\n    {1}",
        "{2}個の分をこの機械で順に計算し、まとめます:\n\n    sh {0}\n\nもう一度動かすと、足りない分から続けます。まとめるだけなら:\n\n    {1}");
}
