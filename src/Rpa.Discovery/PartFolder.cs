using Rpa.Discovery.Contracts;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery;

/// <summary>Folder in which the parts of a run lie.</summary>
internal static class PartFolder
{
    private const int LargestPart = 1 << 30;

    /// <summary>Every part in it, in the order of the names. Other results of this program are left alone.</summary>
    /// <exception cref="DepartmentException">There is none, one is damaged, or they are not of one run; every finding is
    /// listed.</exception>
    public static IReadOnlyList<Part> Read(string folder)
    {
        List<Diagnostic> found = [];
        List<Part> parts = [];
        foreach (var path in Files(folder))
        {
            var read = Open(path);
            if (read?.TryGetValue(out var part) == true)
                parts.Add(part);
            else
                found.AddRange(read?.Diagnostics ?? []);
        }

        var runs = parts.GroupBy(p => p.Request, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ToList();
        found.AddRange(runs.Skip(1).SelectMany(run => run).Select(p =>
            PartRules.OtherRequest.At(new SourceSpan(p.Name, 0, 0), p.Name, PartWords.Folder.With(folder))));
        if (found.Count == 0 && parts.Count == 0)
            found.Add(PartRules.NoParts.At(default, folder));
        return found.Count == 0 ? parts : throw new DepartmentException(found);
    }

    /// <summary>The part in a file; null for a result of another kind.</summary>
    public static ReadResult<Part>? Open(string path)
    {
        if (BoundedFile.Read(path, LargestPart, out var fault) is not { } bytes)
            return new(null, [PartRules.Damaged.At(new SourceSpan(path, 0, 0), path, fault!.Why)]);
        var opened = ResultJson.Of(path, bytes);
        return opened.TryGetValue(out var saved) && saved.Command != PartDocument.Name ? null : Part.Read(opened, bytes, path);
    }

    /// <summary>The whole part that a file holds already; null where there is none, or half of one.</summary>
    /// <exception cref="DepartmentException">It holds another part.</exception>
    public static Part? Kept(string path, PartedRun run, int stage, int share, int shares)
    {
        if (!Path.Exists(path) || Open(path) is not { } read || !read.TryGetValue(out var part))
            return null;
        var place = new SourceSpan(path, 0, 0);
        if (part.Request != run.Hash)
            throw new DepartmentException([PartRules.OtherRequest.At(place, path, PartWords.ThisCommand)]);
        return (part.Stage, part.Number, part.Shares) == (stage, share, shares) ? part
            : throw new DepartmentException([PartRules.OtherPart.At(place, path, part.Number, part.Shares, part.Stage)]);
    }

    /// <summary>The run that parts are of: its files are looked for as the parts name them, then beside them.</summary>
    /// <param name="parts">At least one.</param>
    /// <param name="threads">How many threads; 0 takes every core.</param>
    /// <exception cref="DepartmentException">A file is missing, has errors, or asks something else by now.</exception>
    public static PartedRun RunOf(IReadOnlyList<Part> parts, int threads)
    {
        var (part, run) = (parts[0], default(PartedRun));
        try
        {
            var asked = new ResultRequest(part.Provenance, part.Share.Of);
            var inputs = new RecomputedInputs(part.Name, asked.Origins);
            var file = DepartmentYaml.LoadFile(inputs.Department);
            var experiment = asked.Experiment with { ByPerson = part.Share.ByPerson, Threads = threads };
            run = asked.Asked.Study is null ? PartedRun.Simulate(file, experiment)
                : PartedRun.Study(Recomputation.StudyOf(inputs), Recomputation.Options(part.Name, asked, inputs, threads: threads));
        }
        catch (DamagedResultException e)
        {
            throw new DepartmentException([PartRules.Damaged.At(new SourceSpan(part.Name, 0, 0), part.Name, e.What)]);
        }

        return run.Hash == part.Request ? run : throw new DepartmentException(
            [PartRules.OtherRequest.At(new SourceSpan(part.Name, 0, 0), part.Name, PartWords.FileNow.With(part.Provenance.Files[0].Path))]);
    }

    private static IReadOnlyList<string> Files(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return [];
        }
    }
}
