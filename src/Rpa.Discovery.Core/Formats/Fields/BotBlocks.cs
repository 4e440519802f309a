using Rpa.Discovery.Formats.Grammar;
using Rpa.Discovery.Formats.Reading.Values;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.Bots;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Wording;
using static Rpa.Discovery.Formats.Writing.BlockWriter;

namespace Rpa.Discovery.Formats.Fields;

/// <summary>Bots: what they cost, how often they stop, and what one does of a step.</summary>
internal static class BotBlocks
{
    /// <summary>What data a step has, or a bot is cleared for.</summary>
    public static readonly ValueForm<PersonalData> PersonalData =
        Forms.OneOf(("none", Model.Workflows.PersonalData.None), ("personal", Model.Workflows.PersonalData.Personal),
            ("my-number", Model.Workflows.PersonalData.MyNumber));

    public static readonly Block<Licence> Licence = new Block<Licence>("licence", (_, place) => new Licence { PerYear = 0, Place = place })
        .Field("kind", Forms.OneOf(("floating", false), ("per-machine", true)), l => l.PerMachine,
            (l, perMachine) => l with { PerMachine = perMachine },
            new("floating, or per-machine", "どの端末でも使える(floating)か、端末ごと(per-machine)か"))
        .Field("machines", Forms.NameOrNames, l => l.Machines, (l, machines) => l with { Machines = machines },
            new("The machines that it is for", "使う端末"))
        .Field("per-year", Forms.Money, l => l.PerYear, (l, money) => l with { PerYear = money }, new("Money per year", "年額"),
            required: true)
        .Evidence(l => l.Evidence, (l, evidence) => l with { Evidence = evidence })
        .Complete((block, l) => block.Has("kind") ? l : l with { PerMachine = l.Machines.Count > 0 });

    public static readonly Block<Bot> Maintenance = new Block<Bot>("maintenance", (id, place) => new Bot { Id = id, Place = place })
        .Exclusive("share-of-build", "per-year")
        .Field("share-of-build", Forms.Fraction.OneOrMore(), b => b.MaintenanceShareOfBuild,
            (b, shares) => b with { MaintenanceShareOfBuild = shares }, new("Share of the build, each year", "構築費に対する割合(年ごと)"))
        .Field("per-year", Forms.Money.OneOrMore(), b => b.MaintenancePerYear, (b, money) => b with { MaintenancePerYear = money },
            new("Money, each year", "金額(年ごと)"));

    public static readonly Block<Uptime> Uptime = new Block<Uptime>("uptime",
        (_, place) => new Uptime { BetweenFailures = null!, Repair = null!, Place = place })
        .Field("between-failures", Forms.Law(TimeUse.Clock), u => u.BetweenFailures, (u, law) => u with { BetweenFailures = law },
            new("Time that it runs before it stops", "止まるまでの時間"), required: true)
        .Field("repair", Forms.Law(TimeUse.Clock), u => u.Repair, (u, law) => u with { Repair = law },
            new("How long until it runs again", "直るまでの時間"), required: true)
        .Field("while-down", Forms.OneOf(("wait", false), ("people", true)), u => u.PeopleWhileDown,
            (u, people) => u with { PeopleWhileDown = people },
            new("Cases wait, or people do them", "止まっている間、待つか職員が行うか"))
        .Evidence(u => u.Evidence, (u, evidence) => u with { Evidence = evidence });

    public static readonly Block<Bot> Failures = new Block<Bot>("failures", (id, place) => new Bot { Id = id, Place = place })
        .Field("by", Forms.OneOf(("work", false), ("clock", true)), b => b.FailsByClock, (b, byClock) => b with { FailsByClock = byClock },
            new("work: its running time; clock: all the time that passes", "work=動いた時間、clock=経過時間"), required: true, unless: false);

    public static readonly Block<Bot> Bot = new Block<Bot>("bot", (id, place) => new Bot { Id = id, Place = place })
        .Title(b => b.Title, (b, title) => b with { Title = title })
        .Field("units", Forms.Integer(1, 10_000), b => b.Units, (b, units) => b with { Units = units },
            new("How many run at once", "同時に動く数"))
        .Field("calendar", Forms.Name, b => b.Calendar, (b, calendar) => b with { Calendar = calendar }, FieldWords.Calendar)
        .Field("licence", Licence.AsValue(), b => b.Licence, (b, licence) => b with { Licence = licence },
            new("Price per year, floating or per machine", "ライセンスの年額と種類"))
        .Field("build", Forms.Money, b => b.Build, (b, money) => b with { Build = money }, new("Money to build it", "構築費"))
        .Within("maintenance", Maintenance, new("Yearly, as share of the build or as money", "保守費(年ごと)"))
        .Field("infrastructure", Forms.Money, b => b.Infrastructure, (b, money) => b with { Infrastructure = money },
            new("Money for machines and set-up, once", "機器などの費用(最初だけ)"), unless: 0)
        .Field("ramp-up", Forms.Fraction.OneOrMore(), b => b.RampUp, (b, shares) => b with { RampUp = shares },
            new("Share of its savings reached in its first year, second …; then all", "1年目、2年目…に出る節減の割合。その後はすべて"))
        .Field("subsidy", Forms.Fraction, b => b.Subsidy, (b, share) => b with { Subsidy = share },
            new("Share of build and infrastructure that a subsidy pays", "作成費と機器のうち補助でまかなう割合"), unless: 0)
        .Field("uptime", Uptime.AsValue(), b => b.Uptime, (b, uptime) => b with { Uptime = uptime }, new("How often it stops", "止まる頻度"))
        .Within("failures", Failures,
            new("Whether it ages by its running time (work) or by the clock, idle and closed hours included (clock)",
                "動いた時間で止まる(work)か、止まっている時間も含めた経過時間で止まる(clock)か"))
        .Field("network", Forms.Word, b => b.Network, (b, network) => b with { Network = network }, FieldWords.Network)
        .Field("cleared", PersonalData, b => b.Cleared, (b, data) => b with { Cleared = data },
            new("What data it is cleared for", "扱ってよい情報"))
        .Field("owner", Forms.Title, b => b.Owner, (b, owner) => b with { Owner = owner },
            new("Who mends it when it stops; none says nobody", "止まったときに直す係。いなければ none"))
        .Evidence(b => b.Evidence, (b, evidence) => b with { Evidence = evidence });

    public static readonly Block<Automation> Then = new Block<Automation>("then", NoAutomation)
        .Field("extra", Forms.Law(TimeUse.Effort), a => a.Extra, (a, law) => a with { Extra = law },
            new("A person's time on top for a case that comes back", "戻った件に余分にかかる時間"))
        .Field("effort", Form.Quantity, (reader, node, a) =>
            EffortShare(reader, node) is { } share ? a with { ThenEffortShare = share } : null,
            (_, a) => a.ThenEffortShare switch
            {
                1 => a.Extra is null ? null : Text("full"),
                0 => Text("none"),
                var share => Text(FactorText.Write(share))
            },
            new("Share of the ordinary effort that it still takes; 'full' is all", "戻った件にかかる通常の時間の割合。すべてなら full"));

    public static readonly Block<Automation> Review = new Block<Automation>("review", NoAutomation)
        .Field("share", Form.Quantity, (reader, node, a) =>
            reader.Values.Share(node, "share") is { } share ? a with { ReviewShare = share } : null,
            (writer, a) => a.ReviewShare is { } share ? writer.Share(share) : a.ReviewEffort is null ? null : Number(0),
            new("Share of the robot's cases that a person looks through", "職員が確かめる割合"), required: true)
        .Field("effort", Forms.Law(TimeUse.Effort), a => a.ReviewEffort, (a, law) => a with { ReviewEffort = law },
            new("How long a look takes", "確かめる時間"));

    /// <summary>What a bot does of a step: the <c>automate</c> block of a state, and beside its states that of a scenario.</summary>
    public static readonly Block<Automation> Automation = new Block<Automation>("automation", NoAutomation)
        .Field("bot", Forms.Name, a => a.Bot, (a, bot) => a with { Bot = bot }, new("The robot", "ロボットのID"), required: true)
        .Field("effort", Forms.VaryingLaw(TimeUse.Effort), a => a.Effort, (a, effort) => a with { Effort = effort },
            new("The robot's time for one case", "ロボットの1件の時間"), required: true)
        .Field("coverage", Forms.VaryingShare, a => a.Coverage, (a, shares) => a with { Coverage = shares },
            new("Share of cases that it takes", "ロボットが処理できる割合"))
        .Field("exceptions", Forms.VaryingShare, a => a.Exceptions, (a, shares) => a with { Exceptions = shares },
            new("Share of those that come back", "職員に戻る割合"))
        .Within("then", Then, new("What a case that comes back takes", "戻った件にかかるもの"))
        .Within("review", Review, new("What people look through", "職員が確かめる分"))
        .Field("attended", Forms.YesNo, a => a.Attended, (a, attended) => a with { Attended = attended },
            new("Whether a person sits by", "職員が付いて動かすか"), unless: false)
        .Evidence(a => a.Evidence, (a, evidence) => a with { Evidence = evidence });

    /// <summary>Stands for an automation before its fields are read.</summary>
    public static Automation NoAutomation(string name, Diagnostics.SourceSpan place) => new() { Bot = "", Effort = null!, Place = place };

    // 'full', 'none', a factor or a share of the human effort
    private static double? EffortShare(FieldReader reader, YamlNode node) => reader.Values.Word(node, "effort") switch
    {
        null => null,
        "full" => 1,
        "none" => 0,
        { } text when FactorText.TryReadPercent(text, out var part) && part >= 0 => part,
        _ => reader.Values.Factor(node, "effort"),
    };
}
