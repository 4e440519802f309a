using System.Diagnostics;
using System.Globalization;

namespace Rpa.Discovery.Judges;

/// <summary>File system in memory that is soon full, as a disk that is; Linux, for whoever may mount.</summary>
internal sealed class TinyDisk : IDisposable
{
    private const int MayAdminister = 21; // CAP_SYS_ADMIN
    private readonly DirectoryInfo _place;
    private readonly string _rest;

    private TinyDisk(DirectoryInfo place) => (_place, _rest) = (place, System.IO.Path.Combine(place.FullName, "rest"));

    /// <summary>Mounts one. Where nobody may mount there is no disk to fill and the test is left out, on a machine of checks too, for no
    /// package would help; whoever may and cannot has a machine that is broken.</summary>
    /// <param name="bytes">Its size.</param>
    /// <param name="leaveOut">Ends the test with why.</param>
    /// <param name="fail">Ends the test with why, where checks must be complete.</param>
    public static TinyDisk Mount(int bytes, Action<string> leaveOut, Action<string> fail)
    {
        if (!OperatingSystem.IsLinux())
            leaveOut("A file system in memory is mounted on Linux only.");
        var place = Directory.CreateTempSubdirectory("disk-");
        var said = Run("mount", "-t", "tmpfs", "-o", $"size={bytes.ToString(CultureInfo.InvariantCulture)}", "tmpfs", place.FullName);
        if (said is null)
            return new TinyDisk(place);
        place.Delete();
        var why = $"No file system can be mounted here, which takes the rights of root: {said.Trim()}";
        if (MayMount && string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.Ordinal))
            fail(why);
        leaveOut(why);
        throw new InvalidOperationException(why);
    }

    /// <summary>A path on it.</summary>
    public string Path(params string[] names) => System.IO.Path.Combine([_place.FullName, .. names]);

    /// <summary>Takes all room but so many bytes.</summary>
    public void Fill(long leaving)
    {
        MakeRoom();
        using var stream = new FileStream(_rest, FileMode.Create);
        for (var rest = new DriveInfo(_place.FullName).AvailableFreeSpace - leaving; rest > 0; rest -= 4096)
            stream.Write(new byte[Math.Min(4096, rest)]);
    }

    public void MakeRoom() => File.Delete(_rest);

    /// <summary>Every file on it but what takes the room, by its path from there.</summary>
    public IReadOnlyList<string> Files() => [.. Directory.EnumerateFiles(_place.FullName, "*", SearchOption.AllDirectories)
        .Where(f => f != _rest).Select(f => System.IO.Path.GetRelativePath(_place.FullName, f)).Order(StringComparer.Ordinal)];

    public void Dispose()
    {
        Run("umount", "-l", _place.FullName);
        _place.Delete();
    }

    private static bool MayMount => File.ReadLines("/proc/self/status")
        .Where(l => l.StartsWith("CapEff:", StringComparison.Ordinal))
        .Any(l => (Convert.ToUInt64(l[7..].Trim(), 16) >> MayAdminister & 1) == 1);

    // What it says when it fails.
    private static string? Run(string program, params string[] words)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, words) { RedirectStandardError = true })!;
            var said = process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? null : $"{program}: {said}";
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            return e.Message;
        }
    }
}
