using Rpa.Discovery.Formats.Grammar;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Validation;
using Rpa.Discovery.Wording;
using static Rpa.Discovery.Formats.Writing.BlockWriter;

namespace Rpa.Discovery.Formats.Fields;

/// <summary>The root of a department file: the department with what is studied, known and wanted.</summary>
internal static class DepartmentBlock
{
    public static readonly Block<DepartmentFile> Block = new Block<DepartmentFile>("department",
        (_, place) => new DepartmentFile { Department = new Department { Id = "department", Place = place }, Place = place })
        .Field("department", Form.Text,
            (reader, node, f) => With(f, d => d with { Id = reader.Values.Word(node, "department") ?? d.Id, Place = node.Place }),
            (_, f) => Text(f.Department.Id),
            new("Id of the department, lower-case with '-'", "課のID(半角小文字と「-」)"), required: true)
        .Title(f => f.Department.Title, (f, title) => With(f, d => d with { Title = title }))
        .Field("time-zone", Forms.Word, f => f.Department.TimeZone, (f, zone) => With(f, d => d with { TimeZone = zone }),
            new("IANA zone, such as Asia/Tokyo", "時間帯(例: Asia/Tokyo)"))
        .Field("currency", Forms.Word, f => f.Department.Currency, (f, currency) => With(f, d => d with { Currency = currency }),
            new("ISO code, such as JPY", "通貨コード(例: JPY)"))
        .Field("calendar", Forms.Name, f => f.Department.Calendar, (f, calendar) => With(f, d => d with { Calendar = calendar }),
            new("Calendar for arrivals, due dates and working days", "受付・期限・営業日に使う暦のID"))
        .Field("owner", Forms.Title, f => f.Department.Owner, (f, owner) => With(f, d => d with { Owner = owner }),
            new("Who answers for the work", "担当する係"))
        .Field("value-of-freed-hour", Forms.Money, f => f.Department.ValueOfFreedHour,
            (f, money) => With(f, d => d with { ValueOfFreedHour = money }),
            new("Money that a freed hour is worth; 0 when not said", "生み出された1時間の価値。書かなければ0"), unless: 0)
        .Field("redeploy-to", Forms.Title, f => f.Department.RedeployTo, (f, text) => With(f, d => d with { RedeployTo = text }),
            FieldWords.RedeployTo)
        .Field("include", Form.OneOrMore(Form.Text), (_, _, f) => f, (_, _) => null,
            new("Further files, beside or below this one", "取り込むファイル(このファイルと同じ所か下)"))
        .Field("study", Form.Block("study"), (reader, node, f) =>
        {
            var study = StudyBlocks.Study.Read(reader, node, "study");
            reader.Study = StudySpan.Of(study);
            return f with { Study = study };
        }, (writer, f) => f.Study is { } study ? StudyBlocks.Study.Write(writer, study) : null,
        new("What is simulated: dates, how often, seed", "計算の対象: 期間・回数・再計算用の番号"))
        .Field("sources", KnownBlocks.Source.Named(s => s.Id), f => f.Sources, (f, sources) => f with { Sources = sources },
            new("Where figures come from", "数値の出どころ"))
        .Field("calendars", CalendarBlocks.Calendar.Named(c => c.Id), f => f.Department.Calendars,
            (f, all) => With(f, d => d with { Calendars = all }), new("Opening hours under a name", "開庁時間"))
        .Field("systems", PeopleBlocks.System.Named(s => s.Id), f => f.Department.Systems,
            (f, all) => With(f, d => d with { Systems = all }),
            new("Computer systems with their hours and seats", "システムの稼働時間と同時利用数"))
        .Field("machines", PeopleBlocks.Machine.Named(m => m.Id), f => f.Department.Machines,
            (f, all) => With(f, d => d with { Machines = all }), new("Computers for robots", "ロボット用の端末"))
        .Field("people", PeopleBlocks.Person.Named(p => p.Id), f => f.Department.People, (f, all) => With(f, d => d with { People = all }),
            new("People who differ from the others, by post", "ほかの人と異なる職員(職で書く)"))
        .Field("pools", PeopleBlocks.Pool.Named(p => p.Id), f => f.Department.Pools, (f, all) => With(f, d => d with { Pools = all }),
            new("People who can take each other's work", "同じ仕事ができる人の集まり(担当)"))
        .Field("bots", BotBlocks.Bot.Named(b => b.Id), f => f.Department.Bots, (f, all) => With(f, d => d with { Bots = all }),
            new("Robots in use", "使っているロボット"))
        .Field("workflows", WorkflowBlocks.Workflow.Named(w => w.Id), f => f.Department.Workflows,
            (f, all) => With(f, d => d with { Workflows = all }), new("Every kind of case that comes", "業務"))
        .Field("observed", KnownBlocks.Observed, f => f.Observed, (f, all) => f with { Observed = all },
            new("What is already known; compared with the simulation", "すでに分かっている実績。計算結果と見比べる"))
        .Field("problems", KnownBlocks.Problems, f => f.Problems, (f, all) => f with { Problems = all }, new("What hurts", "困りごと(課題)"))
        .Field("goals", KnownBlocks.Goals, f => f.Goals, (f, all) => f with { Goals = all }, new("What is wanted of each aim", "目指す姿"))
        .Field("outlook", KnownBlocks.Outlook.AsValue(), f => f.Outlook, (f, outlook) => f with { Outlook = outlook },
            new("Staff and demand in the years to come", "今後の職員数と件数の見通し"))
        .Field("ideas", IdeaBlocks.Ideas, f => f.Ideas, (f, all) => f with { Ideas = all }, new("Ideas on their way into use", "見直しの進み具合"))
        .Field("earlier-study", IdeaBlocks.FileBeside, f => f.EarlierStudy, (f, path) => f with { EarlierStudy = path },
            new("An earlier study's saved result, to see what became of its ranking", "前回の計算の結果。順位がその後どうなったかを示す"))
        .Evidence(f => f.Department.Evidence, (f, evidence) => With(f, d => d with { Evidence = evidence }))
        // The zone may stand anywhere in the file, so that a trace is read before it is known.
        .Complete((_, f) =>
            With(f, d =>
                d with
                {
                    Workflows = [.. d.Workflows.Select(w =>
                    w.Arrivals?.Trace is { } trace ? w with { Arrivals = w.Arrivals with { Trace = trace.In(d.TimeZone) } } : w)]
                }))
        .Standing();

    private static DepartmentFile With(DepartmentFile file, Func<Department, Department> change) =>
        file with { Department = change(file.Department) };
}
