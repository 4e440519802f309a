using Mono.Cecil;

namespace Rpa.Discovery.Tests.Architecture;

/// <summary>The public surface is reviewed text: <c>PublicApi.txt</c> beside each project.</summary>
/// <remarks>To see what it is now: <c>dotnet test --filter PublicApi</c> leaves one <c>….PublicApi.actual.txt</c> a project in the tests'
/// output folder. Copy it over by hand once every changed line is meant.</remarks>
public sealed class PublicApiTests
{
    private static readonly IReadOnlyList<Type> Library = [.. TwoAssemblies.All.SelectMany(PublicSurface.Types)];

    [Test]
    public void Surface_IsTheReviewedText() => Assert.Multiple(() =>
    {
        foreach (var assembly in TwoAssemblies.All)
        {
            var name = assembly.GetName().Name!;
            var actual = PublicSurface.Print(assembly);
            var written = Path.Combine(AppContext.BaseDirectory, name + ".PublicApi.actual.txt");
            File.WriteAllText(written, actual);
            var reviewed = File.ReadAllText(Path.Combine(TwoAssemblies.SourceOf(assembly), "PublicApi.txt")).ReplaceLineEndings("\n");
            Assert.That(string.Equals(actual, reviewed, StringComparison.Ordinal), Is.True, () => $"""
                The public surface is not what src/{name}/PublicApi.txt says. First differences (- reviewed, + now):
                {Differences(reviewed, actual)}
                The surface as it is now: {written}
                If every change is meant, copy that file to src/{name}/PublicApi.txt and name the change in CHANGELOG.md.
                """);
        }
    });

    // The aim is 150 in all. The language takes a type per block of a department file, which a caller building one in code needs;
    // so what grows without that reason is counted apart from it. A ranking method is a type, and often what it finds is another.
    [Test]
    public void PublicTypes_StayFew()
    {
        var types = Library.ToLookup(RoomOf);
        var language = types["Model"].Count() + types["Formats"].Count();
        var ranking = types["Ranking"].Count();
        var others = types.Sum(room => room.Count()) - language - ranking;
        Assert.Multiple(() =>
        {
            Assert.That(others, Is.LessThan(138), "public types outside the language and the ranking methods");
            Assert.That(ranking, Is.LessThan(40), "public types of ranking");
            Assert.That(language, Is.LessThan(115), "public types of the language and its files");
        });
    }

    // The first folder below the library's own.
    private static string RoomOf(Type type) => type.Namespace!.Split('.') is [_, _, var room, ..] ? room : "";

    [Test]
    public void Records_InTheSurfaceAreNotPositional() =>
        Assert.That(Library.Where(PublicSurface.IsPositionalRecord).Select(t => t.FullName), Is.Empty);

    [Test]
    public void Records_WithAListDoNotPretendValueEquality() =>
        Assert.That(Library.Where(PublicSurface.PretendsValueEquality).Select(t => t.FullName), Is.Empty,
            "a record compares its lists by reference: make it a class, or give it an equality of its own");

    [Test]
    public void PlantedRecordFaults_AreFound() => Assert.Multiple(() =>
    {
        Assert.That(PublicSurface.IsPositionalRecord(typeof(BackwardCall.Wording.Positional)), Is.True);
        Assert.That(PublicSurface.IsPositionalRecord(typeof(BackwardCall.Wording.Listed)), Is.False);
        Assert.That(PublicSurface.PretendsValueEquality(typeof(BackwardCall.Wording.Listed)), Is.True);
        Assert.That(PublicSurface.PretendsValueEquality(typeof(BackwardCall.Wording.ListedByReference)), Is.False);
        Assert.That(PublicSurface.PretendsValueEquality(typeof(BackwardCall.Wording.Positional)), Is.False);
    });

    [Test]
    public void Signatures_NameOnlyTypesOfThePlatformAndOfLogging_BesideTheDoorToStateless()
    {
        var foreign = TwoAssemblies.Paths.SelectMany(ForeignTypes)
            .Where(f => !f.StartsWith("Rpa.Discovery.CaseMachines.StatelessWorkflow: Stateless.", StringComparison.Ordinal)).ToList();
        Assert.That(foreign, Is.Empty, () => string.Join(Environment.NewLine, foreign));
    }

    [Test]
    public void PlantedForeignType_IsFoundAndNamed() =>
        Assert.That(ForeignTypes(typeof(BackwardCall.Study).Assembly.Location), Is.EqualTo(
            ["BackwardCall.Wording.Shown: Mono.Cecil.TypeDefinition (Mono.Cecil)"]));

    [Test]
    public void Print_ShowsNullabilityDefaultsInitAndRequired()
    {
        var surface = PublicSurface.Print(typeof(BackwardCall.Study).Assembly);
        var start = surface.IndexOf("sealed record BackwardCall.Wording.Shown", StringComparison.Ordinal);
        Assert.That(surface[start..surface.IndexOf("\n\n", start, StringComparison.Ordinal)], Is.EqualTo("""
            sealed record BackwardCall.Wording.Shown : IComparable<Shown>
                .ctor()
                int CompareTo(Shown? other)
                int? Count { get; }
                TypeDefinition? Foreign { get; init; }
                required string Id { get; init; }
                const int Most = 3
                Dictionary<string, List<string?>?> Nested { get; init; }
                (int From, string? To) Pair { get; set; }
                static void Take<T>(T one, T? other, string text = "a", int? count = null, StringComparison how = StringComparison.Ordinal, params string[] rest) where T : class
                static bool TryFind(string name, [NotNullWhen(true)] out Shown? found)
            """.ReplaceLineEndings("\n")));
    }

    private static IEnumerable<string> ForeignTypes(string assemblyPath)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(assemblyPath);
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var type in assembly.MainModule.GetTypes().Where(IsVisible))
        {
            var used = TypeUses.Heading(type)
                .Concat(type.Fields.Where(f => f.IsPublic || f.IsFamily || f.IsFamilyOrAssembly)
                    .SelectMany(f => TypeUses.Attributes(f).Append(f.FieldType)))
                .Concat(type.Methods.Where(m => m.IsPublic || m.IsFamily || m.IsFamilyOrAssembly).SelectMany(TypeUses.Signature))
                .Concat(type.Properties.SelectMany(TypeUses.Attributes))
                .SelectMany(TypeUses.Parts)
                .Where(t => t.Scope is AssemblyNameReference scope && !IsAllowed(scope.Name));
            foreach (var stranger in used)
                found.Add($"{type.FullName}: {stranger.FullName} ({stranger.Scope.Name})");
        }

        return [.. found];
    }

    private static bool IsVisible(TypeDefinition type) =>
        type.DeclaringType is { } outer ? (type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamilyOrAssembly) && IsVisible(outer)
            : type.IsPublic;

    private static bool IsAllowed(string assembly) =>
        assembly.StartsWith("System.", StringComparison.Ordinal)
            || assembly is "Microsoft.Extensions.Logging.Abstractions" or "Rpa.Discovery.Core";

    private static string Differences(string reviewed, string actual)
    {
        var before = reviewed.Split('\n');
        var now = actual.Split('\n');
        var gone = before.Except(now, StringComparer.Ordinal).Take(12).Select(line => "- " + line.Trim());
        var come = now.Except(before, StringComparer.Ordinal).Take(12).Select(line => "+ " + line.Trim());
        return string.Join(Environment.NewLine, gone.Concat(come).DefaultIfEmpty("(only the order or the number of equal lines differs)"));
    }
}
