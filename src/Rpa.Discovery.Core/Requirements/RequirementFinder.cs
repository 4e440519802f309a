using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Bots;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Requirements;

/// <summary>Finds what chosen candidates ask of a tool, from what the file states about their steps, systems and bots. What is unknown
/// is a question, never a requirement.</summary>
internal sealed class RequirementFinder
{
    private const double Standard = 0.8; // layouts: one or few

    private readonly Department _department;
    private readonly SortedDictionary<(RequirementKind Kind, string Detail),
        (Message Title, Message Question, List<RequirementFact> Facts)> _all = [];
    private readonly List<(Message Says, List<string> Candidates)> _open = [];
    private string _candidate = "";

    private RequirementFinder(Department department) => _department = department;

    public static RequirementList Of(Department department, IReadOnlyList<Candidate> chosen)
    {
        var finder = new RequirementFinder(department);
        List<ChosenCandidate> candidates = [];
        foreach (var candidate in chosen)
            candidates.Add(new ChosenCandidate(candidate.Id, candidate.Title, finder.Take(candidate)));
        return new RequirementList
        {
            Chosen = candidates,
            All = [.. finder._all.Select(r => new Requirement(r.Key.Kind, r.Key.Detail, r.Value.Title,
                r.Value.Question) { Facts = r.Value.Facts })],
            Open = [.. finder._open.Select(o => new OpenQuestion(o.Says, o.Candidates))],
        };
    }

    private bool Take(Candidate candidate)
    {
        _candidate = candidate.Id;
        var scenario = candidate.Scenario;
        var automated = scenario?.Changes.OfType<AutomateChange>().ToList() ?? [];
        foreach (var change in automated)
        {
            foreach (var path in change.States)
            {
                if (_department.FindState(path) is WorkState step)
                    Step(path, step, change.Automation);
            }
        }

        foreach (var id in automated.Select(a => a.Automation.Bot).Distinct(StringComparer.Ordinal))
        {
            // A price, an owner or a segment of a bot that was proposed here is a convention; nobody has stated it.
            var own = scenario!.Bots.FirstOrDefault(b => string.Equals(b.Id, id, StringComparison.Ordinal));
            if ((own ?? _department.FindBot(id)) is { } bot)
                Bot(bot, own is null || candidate.Kind == CandidateKind.OwnScenario);
        }

        var reads = scenario?.Changes.OfType<DigitizeChange>().Where(d => d.Accuracy < 1).ToList() ?? [];
        foreach (var digitized in reads)
            Add(RequirementKind.ReadPaper, "", RequirementWords.ReadPaper, RequirementWords.AskReadPaper, null,
                RequirementWords.FactAccuracy.With(Amount.Share(digitized.Accuracy)));
        return automated.Count > 0 || reads.Count > 0;
    }

    private void Step(StatePath path, WorkState step, Automation automation)
    {
        Input(path, step);
        Systems(path, step);
        Data(path, step.Traits);
        if (automation.Attended)
            Add(RequirementKind.Attended, "", RequirementWords.Attended, RequirementWords.AskAttended, path, RequirementWords.FactAttended);
        else
            Add(RequirementKind.Unattended, "", RequirementWords.Unattended, RequirementWords.AskUnattended, path,
                RequirementWords.FactUnattended);
        if (automation.Exceptions is { } exceptions && exceptions.Values.Any(e => e.Value > 0))
            Add(RequirementKind.HandBack, "", RequirementWords.HandBack, RequirementWords.AskHandBack, path,
                RequirementWords.FactHandBack.With(Amount.Share(exceptions.Values.Max(e => e.Value))));
        if (automation.ReviewShare is { } review && review.Value > 0)
            Add(RequirementKind.Review, "", RequirementWords.Review, RequirementWords.AskReview, path,
                RequirementWords.FactReview.With(Amount.Share(review.Value)));
        if (step.Traits?.MaintainedBy is { } who)
            Add(RequirementKind.OwnMaintenance, "", RequirementWords.OwnMaintenance, RequirementWords.AskOwnMaintenance, path,
                RequirementWords.FactMaintainedBy.With(who));
        if (step.Traits?.NextChange is { } change)
            Change(change, path);
    }

    private void Input(StatePath path, WorkState step)
    {
        if (InputShares.Of(step.Traits, _department.FindWorkflow(path.Workflow)) is not { } input)
        {
            Ask(RequirementWords.OpenInput.With(NameOf(path)));
            return;
        }

        if (input.Paper is > 0 and var paper)
        {
            Add(RequirementKind.ReadPaper, "", RequirementWords.ReadPaper, RequirementWords.AskReadPaper, path,
                RequirementWords.FactPaper.With(Amount.Share(paper)));
            Ask(RequirementWords.OpenHandwriting.With(NameOf(path)));
        }

        if (input.Pdf is > 0 and var pdf)
            Add(RequirementKind.ReadPdf, "", RequirementWords.ReadPdf, RequirementWords.AskReadPdf, path,
                RequirementWords.FactPdf.With(Amount.Share(pdf)));
        if (step.Traits?.Layout is { } layout && layout.Value < Standard)
            Add(RequirementKind.ManyLayouts, "", RequirementWords.ManyLayouts, RequirementWords.AskManyLayouts, path,
                RequirementWords.FactLayouts);
    }

    private void Systems(StatePath path, WorkState step)
    {
        if (step.Work.Systems.Count == 0)
            Ask(RequirementWords.OpenSystems.With(NameOf(path)));
        foreach (var system in step.Work.Systems.Select(id =>
            _department.Systems.FirstOrDefault(s => string.Equals(s.Id, id, StringComparison.Ordinal))).OfType<InformationSystem>())
        {
            var fact = RequirementWords.FactSystem.With(Named.Of(system));
            switch (system.Kind?.Trim().ToLowerInvariant())
            {
                case null or "":
                    Ask(RequirementWords.OpenKind.With(Named.Of(system)));
                    break;
                case "web" or "browser":
                    Add(RequirementKind.Browser, "", RequirementWords.Browser, RequirementWords.AskBrowser, path, fact);
                    break;
                case "desktop":
                    Add(RequirementKind.Desktop, "", RequirementWords.Desktop, RequirementWords.AskDesktop, path, fact);
                    break;
                case "spreadsheet" or "excel":
                    Add(RequirementKind.Spreadsheet, "", RequirementWords.Spreadsheet, RequirementWords.AskSpreadsheet, path, fact);
                    break;
                case "mainframe" or "terminal" or "host":
                    Add(RequirementKind.Terminal, "", RequirementWords.Terminal, RequirementWords.AskTerminal, path, fact);
                    break;
                case var other:
                    Add(RequirementKind.OtherSystem, other, RequirementWords.OtherSystem.With(other),
                        RequirementWords.AskOtherSystem.With(other), path, fact);
                    break;
            }

            if (system.Network is { } network)
                Network(network, path, RequirementWords.FactNetwork.With(Named.Of(system)));
            else
                Ask(RequirementWords.OpenNetwork.With(Named.Of(system)));
            if (system.NextChange is { } change)
                Change(change, path);
        }
    }

    private void Data(StatePath path, Traits? traits)
    {
        switch (traits?.PersonalData)
        {
            case null:
                Ask(RequirementWords.OpenPersonal.With(NameOf(path)));
                break;
            case PersonalData.Personal:
                Add(RequirementKind.PersonalData, "", RequirementWords.PersonalData, RequirementWords.AskPersonalData, path,
                    RequirementWords.FactPersonal);
                break;
            case PersonalData.MyNumber:
                Add(RequirementKind.MyNumber, "", RequirementWords.MyNumber, RequirementWords.AskMyNumber, path,
                    RequirementWords.FactMyNumber);
                break;
            default:
                break;
        }

        if (traits?.Authority == Authority.Check)
            Add(RequirementKind.AuditTrail, "", RequirementWords.AuditTrail, RequirementWords.AskAuditTrail, path,
                RequirementWords.FactCheck);
        else if (traits?.PersonalData is PersonalData.Personal or PersonalData.MyNumber)
            Add(RequirementKind.AuditTrail, "", RequirementWords.AuditTrail, RequirementWords.AskAuditTrail, path,
                RequirementWords.FactTraceable);
    }

    private void Bot(Bot bot, bool isStated)
    {
        if (bot.Units > 1)
            Add(RequirementKind.Parallel, "", RequirementWords.Parallel, RequirementWords.AskParallel, null,
                RequirementWords.FactUnits.With(bot.Units));
        if (bot.Uptime is { Repair.IsUnknown: false } uptime)
            Add(RequirementKind.Repair, "", RequirementWords.Repair, RequirementWords.AskRepair, null,
                RequirementWords.FactRepair.With(new SpanOfTime(uptime.Repair.Drawn.Mean / 3600)));
        if (!isStated || bot.Licence is null)
            Ask(RequirementWords.OpenLicence);
        else if (bot.Licence.PerMachine)
            Add(RequirementKind.LicencePerMachine, "", RequirementWords.LicencePerMachine, RequirementWords.AskLicencePerMachine, null,
                RequirementWords.FactLicencePerMachine);
        else
            Add(RequirementKind.LicenceFloating, "", RequirementWords.LicenceFloating, RequirementWords.AskLicenceFloating, null,
                RequirementWords.FactLicenceFloating);
        if (isStated && bot.Network is { } network)
            Network(network, null, RequirementWords.FactBotNetwork);
    }

    private void Network(string network, StatePath? path, Message fact)
    {
        var segment = RequirementWords.Segment(network);
        Add(RequirementKind.Network, network, RequirementWords.Network.With(segment), RequirementWords.AskNetwork, path, fact);
    }

    private void Change(DateOnly change, StatePath path)
    {
        var month = $"{change:yyyy-MM}";
        Add(RequirementKind.SystemChange, month, RequirementWords.SystemChange.With(month), RequirementWords.AskSystemChange, path,
            RequirementWords.FactChange.With(month));
    }

    private Named NameOf(StatePath path) => Named.State(_department, path);

    private void Add(RequirementKind kind, string detail, Message title, Message question, StatePath? step, Message fact)
    {
        if (!_all.TryGetValue((kind, detail), out var found))
            _all.Add((kind, detail), found = (title, question, []));
        var stated = new RequirementFact(_candidate, step, fact);
        if (!found.Facts.Contains(stated))
            found.Facts.Add(stated);
    }

    private void Ask(Message question)
    {
        var found = _open.Find(o => o.Says.Equals(question));
        if (found.Candidates is null)
            _open.Add((question, [_candidate]));
        else if (!found.Candidates.Contains(_candidate, StringComparer.Ordinal))
            found.Candidates.Add(_candidate);
    }
}
