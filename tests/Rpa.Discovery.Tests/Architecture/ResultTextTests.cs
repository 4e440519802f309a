using System.Reflection;
using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Architecture;

/// <summary>Nothing in a result is already said in one language: what is a string there is a name that somebody gave, an id, a code or a
/// path.</summary>
public sealed class ResultTextTests
{
    private static readonly string[] Rooms =
        ["Estimates", "Simulation", "Credibility", "HotSpots", "Comparisons", "Decisions", "Reports"];

    private static readonly HashSet<string> Names =
    [
        // ids of workflows, steps, pools, people, bots, machines, candidates, aims and methods
        "Id", "Workflow", "Pool", "Pools", "Aim", "Method", "First", "One", "Other", "Candidates", "ExclusivityGroups", "FirstByJudgements",
        "FirstByPriorities", "Stopped",
        // people, as they wrote themselves
        "Who", "ForOne", "ForOther", "SharedOut",
        // places, hashes and what stands in a file
        "Path", "Where", "InputHash", "Said", "Recomputed", "Command", "PlatformThen", "PlatformNow", "File", "Folder",
        // published sources, quoted
        "Division", "Task", "Source", "SourceUrl",
    ];

    [Test]
    public void EveryStringOfAResult_IsAName() => Assert.That(
        Strings(TwoAssemblies.All.SelectMany(a => a.GetExportedTypes()).Where(t => Rooms.Contains(RoomOf(t)) && !t.IsEnum))
            .Where(p => !Names.Contains(p.Name))
            .Select(p => $"{p.DeclaringType!.Name}.{p.Name}"),
        Is.Empty);

    [Test]
    public void ASentenceInOneLanguage_WouldBeSeen() =>
        Assert.That(Strings([typeof(Told)]).Where(p => !Names.Contains(p.Name)).Select(p => p.Name), Is.EqualTo(["Summary", "Notes"]));

    [Test]
    public void TitlesAndReasons_AreMessages()
    {
        Assert.That(typeof(Candidate).GetProperty(nameof(Candidate.Title))!.PropertyType, Is.EqualTo(typeof(Message)));
        Assert.That(typeof(Candidate).GetProperty(nameof(Candidate.Reasons))!.PropertyType, Is.EqualTo(typeof(IReadOnlyList<Message>)));
    }

    private static string RoomOf(Type type) => type.Namespace!.Split('.') is [_, _, var room, ..] ? room : "";

    private static IEnumerable<PropertyInfo> Strings(IEnumerable<Type> types) => types
        .SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        .Where(p => p.PropertyType == typeof(string)
            || (p.PropertyType.IsGenericType && p.PropertyType.GetGenericArguments()[^1] == typeof(string)));

    private sealed record Told(string Id, string Summary, IReadOnlyList<string> Notes, Message Why);
}
